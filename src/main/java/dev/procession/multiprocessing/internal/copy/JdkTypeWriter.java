package dev.procession.multiprocessing.internal.copy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the common types of the JDK, such as collections and paths, faster than Java serialization does. */
final class JdkTypeWriter {

    /** Writes the parts of a value. */
    interface Parts extends CopyOutput {

        /** @param canWait whether the reader can fill in the value later if its copy is not complete yet */
        void write(@Nullable Object value, Object words, boolean canWait);

        /** Notes that the reader has made the value at this point, so that its parts may refer to it. */
        void markMade(int number);
    }

    private final Parts copy;
    private final ClassTable classes;
    private final DataOutputStream out;

    JdkTypeWriter(Parts copy, DataOutputStream out, ClassTable classes) {
        this.copy = copy;
        this.classes = classes;
        this.out = out;
    }

    /**
     * Writes the value and returns true if it has one of these types; otherwise writes nothing.
     *
     * @param number the number of the value in the copy
     */
    boolean write(Object value, int number) throws IOException {
        Class<?> type = value.getClass();
        if (type == Object.class) {
            out.writeByte(CopyTag.BARE_OBJECT);
        } else if (value instanceof Class<?> c) {
            out.writeByte(CopyTag.CLASS);
            classes.write(c, out);
        } else if (StandardStreams.number(value) >= 0) {
            out.writeByte(CopyTag.STANDARD_STREAM);
            out.writeByte(StandardStreams.number(value));
        } else if (!CopyKind.isPartOfJdk(type)) {
            return false;
        } else if (JdkCollections.isList(value)) {
            out.writeByte(CopyTag.LIST_OF);
            writeElements((Collection<?>) value, false);
        } else if (JdkCollections.number(value) >= 0) {
            int kind = JdkCollections.number(value);
            out.writeByte(value instanceof Map ? CopyTag.MAP : CopyTag.COLLECTION);
            out.writeByte(kind);
            if (JdkCollections.isSorted(kind)) {
                copy.write(JdkCollections.comparator(value), "its comparator");
            }
            copy.markMade(number);
            writeContents(value);
        } else if (value instanceof Optional<?> optional) {
            out.writeByte(CopyTag.OPTIONAL);
            copy.write(optional.orElse(null), "its value");
        } else if (JdkPlainData.kind(value) >= 0) {
            JdkPlainData.write(value, copy);
        } else if (value instanceof Path path && path.getFileSystem() == FileSystems.getDefault()) {
            out.writeByte(CopyTag.PATH);
            LengthPrefixed.writeText(path.toString(), out);
        } else {
            return false;
        }
        return true;
    }

    private void writeContents(Object container) throws IOException {
        if (container instanceof Map<?, ?> map) {
            Object[] entries = map.entrySet().toArray(); // a snapshot, because the size written must match the entries
            out.writeInt(entries.length);
            for (Object each : entries) {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
                copy.write(entry.getKey(), "a key");
                copy.write(entry.getValue(), ObjectPath.Key.of(entry.getKey()), true);
            }
        } else {
            writeElements((Collection<?>) container, container instanceof List);
        }
    }

    private void writeElements(Collection<?> collection, boolean canWait) throws IOException {
        Object[] elements = collection.toArray();
        out.writeInt(elements.length);
        for (int i = 0; i < elements.length; i++) {
            copy.write(elements[i], i, canWait);
        }
    }
}
