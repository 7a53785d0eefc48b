package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A piece of memory that all processes of a family share: words of 4 or 8 bytes in a file that each process maps. They
 * all have the same page of memory, so each sees at once what another one writes.
 */
final class SharedWords {

    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final String file;
    private final int offset;
    private final int length;
    private final ByteBuffer memory;

    private SharedWords(String file, int offset, int length, ByteBuffer mapped) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.memory = mapped.slice(offset, length).order(ByteOrder.nativeOrder());
    }

    /** Allocates memory that is all zero and shares no cache line with any other piece. */
    static SharedWords allocate(int bytes) {
        try {
            SharedFile.Piece piece = SharedFile.allocate(bytes);
            return new SharedWords(piece.file(), piece.offset(), bytes, SharedFile.map(piece.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("no shared memory: " + e.getMessage(), e);
        }
    }

    void write(DataOutputStream out) throws IOException {
        CopyBuffer.writeText(file, out);
        out.writeInt(offset);
        out.writeInt(length);
    }

    static SharedWords read(DataInputStream in) throws IOException {
        String file = CopyBuffer.readText(in);
        int offset = in.readInt();
        int length = in.readInt();
        return new SharedWords(file, offset, length, SharedFile.map(file));
    }

    int bytes() {
        return length;
    }

    int get(int at) {
        return (int) INT.getVolatile(memory, at);
    }

    void set(int at, int value) {
        INT.setVolatile(memory, at, value);
    }

    boolean compareAndSet(int at, int expected, int value) {
        return INT.compareAndSet(memory, at, expected, value);
    }

    int getAndAdd(int at, int delta) {
        return (int) INT.getAndAdd(memory, at, delta);
    }

    long getLong(int at) {
        return (long) LONG.getVolatile(memory, at);
    }

    void setLong(int at, long value) {
        LONG.setVolatile(memory, at, value);
    }

    /** Writes with release semantics, for words that no other process waits for; cheaper than {@link #setLong}. */
    void noteLong(int at, long value) {
        LONG.setRelease(memory, at, value);
    }

    long getAndAddLong(int at, long delta) {
        return (long) LONG.getAndAdd(memory, at, delta);
    }
}
