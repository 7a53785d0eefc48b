package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.CopiedLocks;
import dev.procession.multiprocessing.internal.copy.DeepStack;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectReader;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.ProgramSource;
import dev.procession.multiprocessing.internal.copy.TransferableConnection;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.program.SourceProgram;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a message of a queue or a pipe as bytes. A message consists of the copy of a value and the names of its
 * classes; the last bytes say where the names begin and which number the message has. A message of plain bytes, as
 * {@code Connection.sendBytes} sends it, has {@link #RAW} there.
 */
public final class Message {

    private static final int TAIL_BYTES = Integer.BYTES + Long.BYTES;
    private static final int RAW = -1;

    /** Longer messages are refused. The limit leaves room for the header of a frame. */
    private static final int LONGEST_BYTES = FrameReader.LONGEST_BYTES - 64;

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

    private Message() {}

    /**
     * Copies a value.
     *
     * @param goal the beginning of the failure's sentence, such as {@code cannot put into the queue}
     * @throws CannotTravelException if it cannot be copied
     */
    public static byte[] of(@Nullable Object value, String goal) {
        return of(value, goal, null);
    }

    /**
     * Copies a value that may contain connections, which are added to {@code carried}. The receiver takes each over
     * from the sender when it opens the message; until then the sender must hold it once more.
     */
    static byte[] of(@Nullable Object value, String goal, @Nullable List<TransferableConnection> carried) {
        try {
            return pack(value, goal, carried, ObjectWriter.SHALLOW_LEVELS);
        } catch (ObjectWriter.TooDeep e) {
            return DeepStack.call(goal, () -> pack(value, goal, carried, Integer.MAX_VALUE), DeepStack.LARGEST_BYTES);
        }
    }

    private static byte[] pack(
            @Nullable Object value, String goal, @Nullable List<TransferableConnection> carried, int depthLimit) {
        ClassTable classes = new ClassTable();
        ObjectWriter copy = new ObjectWriter(classes, goal);
        copy.limitDepth(depthLimit);
        if (carried != null) {
            carried.clear();
            copy.transferConnections(carried, ThisProcess.pid());
        }
        copy.referToProgram(ThisProcess.program());
        copy.write(value);
        int trailer = copy.length();
        DataOutputStream out = copy.out();
        try {
            writeNames(classes.names(), out);
            writeNames(classes.mentioned(), out);
            out.writeInt(copy.deepest());
            out.writeInt(trailer);
            out.writeLong(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CopiedLocks.warn(copy.locks(), "Whoever gets the message");
        return checked(copy.bytes(), goal);
    }

    private static void writeNames(Iterable<String> names, DataOutputStream out) throws IOException {
        int count = 0;
        for (String ignored : names) {
            count++;
        }
        out.writeInt(count);
        for (String name : names) {
            LengthPrefixed.writeText(name, out);
        }
    }

    public static byte[] ofBytes(byte[] bytes, int offset, int length, String goal) {
        ByteBuffer raw = ByteBuffer.allocate(length + TAIL_BYTES);
        raw.put(bytes, offset, length).putInt(RAW).putLong(0);
        return checked(raw.array(), goal);
    }

    private static byte[] checked(byte[] message, String goal) {
        if (message.length > LONGEST_BYTES) {
            throw new CannotTravelException(goal + ": it is " + message.length + " bytes long, more than the "
                    + LONGEST_BYTES + " that a message may have");
        }
        return message;
    }

    public static void number(byte[] message, long number) {
        ByteBuffer.wrap(message).putLong(message.length - Long.BYTES, number);
    }

    public static long number(byte[] message) {
        return ByteBuffer.wrap(message).getLong(message.length - Long.BYTES);
    }

    private static int trailer(byte[] message) {
        return ByteBuffer.wrap(message).getInt(message.length - TAIL_BYTES);
    }

    public static boolean isRaw(byte[] message) {
        return trailer(message) == RAW;
    }

    public static byte[] bytes(byte[] message) {
        return Arrays.copyOf(message, message.length - TAIL_BYTES);
    }

    /**
     * Decodes a message.
     *
     * @param from where the message came from: its keeper is asked for classes that this process does not know
     */
    public static @Nullable Object open(byte[] message, ResourceLink from) {
        int trailer = trailer(message);
        try {
            DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(message, trailer, message.length - trailer));
            List<String> names = LengthPrefixed.readTexts(in);
            for (String mentioned : LengthPrefixed.readTexts(in)) {
                find(mentioned, from);
            }
            for (String name : names) {
                find(name, from);
            }
            int depth = in.readInt();
            ObjectReader copy = new ObjectReader(message, names, loader());
            copy.takeProgramFrom(new Program(from));
            return depth <= ObjectWriter.SHALLOW_LEVELS
                    ? copy.read()
                    : DeepStack.call("cannot read the message", new DeepRead(copy), DeepStack.stackFor(depth))
                            .value();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("a message cannot be read: " + e, e);
        }
    }

    /** The names of the classes that a message mentions. */
    public static Set<String> classNames(byte[] message) {
        int trailer = trailer(message);
        try {
            DataInputStream in =
                    new DataInputStream(new ByteArrayInputStream(message, trailer, message.length - trailer));
            Set<String> names = new HashSet<>(LengthPrefixed.readTexts(in));
            names.addAll(LengthPrefixed.readTexts(in));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        ClassLoader students = ThisProcess.loader();
        ClassLoader source = students == null ? SourceProgram.loader() : students;
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return source != null ? source : context != null ? context : ClassLoader.getSystemClassLoader();
    }

    /** Makes sure that this process knows a class, or the class of an array's elements. */
    private static void find(String name, ResourceLink from) throws IOException, ReflectiveOperationException {
        boolean array = name.startsWith("[");
        String element = array ? name.substring(name.lastIndexOf('[') + 1) : name;
        boolean primitive = array ? element.length() == 1 : PRIMITIVES.contains(name);
        String plain = element.endsWith(";") ? element.substring(1, element.length() - 1) : element;
        StudentLoader students = ThisProcess.loader();
        if (students == null || primitive) {
            return;
        }
        if (students.classFile(plain) == null) {
            try {
                Class.forName(plain, false, students);
            } catch (ClassNotFoundException e) {
                ClassRequest.fetch(plain, from);
            }
        }
    }

    /** This process's object of the program. A process that has none yet takes over a copy of the keeper's. */
    private record Program(ResourceLink from) implements ProgramSource {
        @Override
        public Object program(Class<?> type) throws IOException, ReflectiveOperationException {
            Object own = ThisProcess.program().get();
            return own != null ? own : ClassRequest.fetchProgram(type, from);
        }
    }

    private record DeepRead(ObjectReader copy) implements Supplier<Value> {
        @Override
        public Value get() {
            try {
                return new Value(copy.read());
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException("a message cannot be read: " + e, e);
            }
        }
    }

    private record Value(@Nullable Object value) {}
}
