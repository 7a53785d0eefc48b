package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.GateWire;
import dev.procession.multiprocessing.internal.process.ThisProcess;
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
public final class SharedMemory {

    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final String file;
    private final int offset;
    private final int length;
    private final ByteBuffer memory;

    private SharedMemory(String file, int offset, int length, ByteBuffer mapped) {
        this.file = file;
        this.offset = offset;
        this.length = length;
        this.memory = mapped.slice(offset, length).order(ByteOrder.nativeOrder());
    }

    /** Allocates memory that is all zero and shares no cache line with any other piece. */
    public static SharedMemory allocate(int bytes) {
        try {
            MappedFiles.Piece piece = MappedFiles.allocate(bytes);
            SharedMemory made = new SharedMemory(piece.file(), piece.offset(), bytes, MappedFiles.map(piece.file()));
            if (ThisProcess.STEERED) {
                Gate.created(made.place());
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("no shared memory: " + e.getMessage(), e);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        LengthPrefixed.writeText(file, out);
        out.writeInt(offset);
        out.writeInt(length);
    }

    public static SharedMemory read(DataInputStream in) throws IOException {
        String file = LengthPrefixed.readText(in);
        int offset = in.readInt();
        int length = in.readInt();
        return new SharedMemory(file, offset, length, MappedFiles.map(file));
    }

    int bytes() {
        return length;
    }

    /** Identifies this memory among all of the family, for a gate. */
    public String place() {
        return GateWire.MEMORY + file + ":" + offset;
    }

    public int get(int at) {
        return (int) INT.getVolatile(memory, at);
    }

    public void set(int at, int value) {
        INT.setVolatile(memory, at, value);
    }

    boolean compareAndSet(int at, int expected, int value) {
        return INT.compareAndSet(memory, at, expected, value);
    }

    public int getAndAdd(int at, int delta) {
        return (int) INT.getAndAdd(memory, at, delta);
    }

    public long getLong(int at) {
        return (long) LONG.getVolatile(memory, at);
    }

    public void setLong(int at, long value) {
        LONG.setVolatile(memory, at, value);
    }

    /** Writes with release semantics, for words that no other process waits for; cheaper than {@link #setLong}. */
    void noteLong(int at, long value) {
        LONG.setRelease(memory, at, value);
    }

    public long getAndAddLong(int at, long delta) {
        return (long) LONG.getAndAdd(memory, at, delta);
    }
}
