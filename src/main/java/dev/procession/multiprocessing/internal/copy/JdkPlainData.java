package dev.procession.multiprocessing.internal.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.AbstractMap;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Copies the values of the JDK that are plain data although Java cannot serialize them: entries of maps, which are the
 * pairs of Java, optional numbers, statistics of streams, charsets.
 */
final class JdkPlainData {

    private static final int ENTRY = 0;
    /** As {@code Map.entry} makes it, which holds no null and cannot be changed. */
    private static final int FIXED_ENTRY = 1;

    private static final int OPTIONAL_INT = 2;
    private static final int OPTIONAL_LONG = 3;
    private static final int OPTIONAL_DOUBLE = 4;
    private static final int INTS = 5;
    private static final int LONGS = 6;
    private static final int DOUBLES = 7;
    private static final int CHARSET = 8;

    private static final Class<?> FIXED = Map.entry("", "").getClass();

    private JdkPlainData() {}

    /** The number of the kind of a JDK value; negative if it is not one of these. */
    static int kind(Object value) {
        if (value instanceof Serializable) {
            return -1;
        }
        if (value instanceof Map.Entry) {
            return value.getClass() == FIXED ? FIXED_ENTRY : ENTRY;
        }
        if (value instanceof OptionalInt) {
            return OPTIONAL_INT;
        }
        if (value instanceof OptionalLong) {
            return OPTIONAL_LONG;
        }
        if (value instanceof OptionalDouble) {
            return OPTIONAL_DOUBLE;
        }
        if (value instanceof IntSummaryStatistics) {
            return INTS;
        }
        if (value instanceof LongSummaryStatistics) {
            return LONGS;
        }
        if (value instanceof DoubleSummaryStatistics) {
            return DOUBLES;
        }
        return value instanceof Charset ? CHARSET : -1;
    }

    static void write(Object value, CopyOutput copy) throws IOException {
        DataOutputStream out = copy.out();
        int kind = kind(value);
        out.writeByte(CopyTag.PLAIN_DATA);
        out.writeByte(kind);
        switch (kind) {
            case ENTRY, FIXED_ENTRY -> {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
                copy.write(entry.getKey(), "the key of an entry");
                copy.write(entry.getValue(), ObjectPath.Key.of(entry.getKey()));
            }
            case OPTIONAL_INT -> {
                OptionalInt number = (OptionalInt) value;
                out.writeBoolean(number.isPresent());
                out.writeInt(number.orElse(0));
            }
            case OPTIONAL_LONG -> {
                OptionalLong number = (OptionalLong) value;
                out.writeBoolean(number.isPresent());
                out.writeLong(number.orElse(0));
            }
            case OPTIONAL_DOUBLE -> {
                OptionalDouble number = (OptionalDouble) value;
                out.writeBoolean(number.isPresent());
                out.writeDouble(number.orElse(0));
            }
            case INTS -> {
                IntSummaryStatistics numbers = (IntSummaryStatistics) value;
                out.writeLong(numbers.getCount());
                out.writeInt(numbers.getMin());
                out.writeInt(numbers.getMax());
                out.writeLong(numbers.getSum());
            }
            case LONGS -> {
                LongSummaryStatistics numbers = (LongSummaryStatistics) value;
                out.writeLong(numbers.getCount());
                out.writeLong(numbers.getMin());
                out.writeLong(numbers.getMax());
                out.writeLong(numbers.getSum());
            }
            case DOUBLES -> {
                DoubleSummaryStatistics numbers = (DoubleSummaryStatistics) value;
                out.writeLong(numbers.getCount());
                out.writeDouble(numbers.getMin());
                out.writeDouble(numbers.getMax());
                out.writeDouble(numbers.getSum());
            }
            default -> LengthPrefixed.writeText(((Charset) value).name(), out);
        }
    }

    @SuppressWarnings("NullAway") // a fixed entry has no nulls
    static Object read(CopyInput parts) throws IOException, ReflectiveOperationException {
        DataInputStream in = parts.in();
        int kind = in.readByte();
        switch (kind) {
            case ENTRY:
                return new AbstractMap.SimpleEntry<>(parts.read(), parts.read());
            case FIXED_ENTRY:
                return Map.entry(parts.read(), parts.read());
            case OPTIONAL_INT: {
                boolean present = in.readBoolean();
                int number = in.readInt();
                return present ? OptionalInt.of(number) : OptionalInt.empty();
            }
            case OPTIONAL_LONG: {
                boolean present = in.readBoolean();
                long number = in.readLong();
                return present ? OptionalLong.of(number) : OptionalLong.empty();
            }
            case OPTIONAL_DOUBLE: {
                boolean present = in.readBoolean();
                double number = in.readDouble();
                return present ? OptionalDouble.of(number) : OptionalDouble.empty();
            }
            case INTS:
                return new IntSummaryStatistics(in.readLong(), in.readInt(), in.readInt(), in.readLong());
            case LONGS:
                return new LongSummaryStatistics(in.readLong(), in.readLong(), in.readLong(), in.readLong());
            case DOUBLES:
                return new DoubleSummaryStatistics(in.readLong(), in.readDouble(), in.readDouble(), in.readDouble());
            case CHARSET:
                return Charset.forName(LengthPrefixed.readText(in));
            default:
                throw new IOException("a damaged copy: there is no plain data " + kind);
        }
    }
}
