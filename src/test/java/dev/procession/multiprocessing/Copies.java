package dev.procession.multiprocessing;

import java.io.IOException;
import java.util.List;

/** Copies values within one process, by writing and reading them. */
final class Copies {

    private Copies() {}

    /** A value that was written and can be read. */
    record Written(byte[] bytes, List<String> classNames, int depth) {

        Object read() throws IOException, ReflectiveOperationException {
            return read(bytes);
        }

        Object read(byte[] instead) throws IOException, ReflectiveOperationException {
            return new CopyReader(instead, classNames, Copies.class.getClassLoader()).read();
        }
    }

    static Written write(Object value) {
        return write(value, CopyWriter.SHALLOW);
    }

    static Written write(Object value, int depthLimit) {
        ClassTable classes = new ClassTable();
        CopyWriter writer = new CopyWriter(classes, "cannot copy");
        writer.depthLimit(depthLimit);
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
