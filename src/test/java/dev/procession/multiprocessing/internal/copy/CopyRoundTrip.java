package dev.procession.multiprocessing.internal.copy;

import java.io.IOException;
import java.util.List;

/** Copies values within one process, by writing and reading them. */
final class CopyRoundTrip {

    private CopyRoundTrip() {}

    /** A value that was written and can be read. */
    record Written(byte[] bytes, List<String> classNames, int depth) {

        Object read() throws IOException, ReflectiveOperationException {
            return read(bytes);
        }

        Object read(byte[] instead) throws IOException, ReflectiveOperationException {
            return new ObjectReader(instead, classNames, CopyRoundTrip.class.getClassLoader()).read();
        }
    }

    static Written write(Object value) {
        return write(value, ObjectWriter.SHALLOW_LEVELS);
    }

    static Written write(Object value, int depthLimit) {
        ClassTable classes = new ClassTable();
        ObjectWriter writer = new ObjectWriter(classes, "cannot copy");
        writer.limitDepth(depthLimit);
        writer.write(value);
        return new Written(writer.bytes(), classes.names(), writer.deepest());
    }

    @SuppressWarnings("unchecked")
    static <T> T copy(T value) {
        try {
            return (T) write(value).read();
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
