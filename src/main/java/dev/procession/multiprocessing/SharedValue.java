package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.SharedName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The base class of numbers in shared memory. It has the memory, and a lock for processes that read and write in one
 * step.
 */
abstract class SharedValue extends Copied {

    private SharedMemory memory;
    private RLock lock;

    /** @param lock null to make one */
    SharedValue(int bytes, @Nullable RLock lock) {
        this.memory = SharedMemory.allocate(bytes);
        this.lock = lock != null ? lock : new RLock(this, new SharedName(getClass()));
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    @SuppressWarnings("NullAway") // readFrom sets the fields
    SharedValue(Blank blank) {}

    /**
     * The lock that belongs to this number or array. Reading and writing do not take it. Hold it to read and write
     * without interference: {@code try (var held = counter.lock().hold()) { counter.increment(); }}.
     */
    public RLock lock() {
        return lock;
    }

    SharedMemory memory() {
        return memory;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        memory.write(copy.out());
        copy.write(lock);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        memory = SharedMemory.read(copy.in());
        lock = (RLock) copy.read();
    }
}
