package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.SharedName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What numbers in shared memory have in common: the memory, and a lock for who reads and writes in one go. */
public abstract class SharedValue extends Copied {

    private SharedMemory memory;
    private RLock lock;

    /** @param lock null for one of its own */
    SharedValue(int bytes, @Nullable RLock lock) {
        this.memory = SharedMemory.allocate(bytes);
        this.lock = lock != null ? lock : new RLock(this, new SharedName(getClass()));
    }

    /** A copy, to be filled by {@link #readFrom}. */
    @SuppressWarnings("NullAway") // by which a copy is complete
    SharedValue(Blank blank) {}

    /**
     * The lock that belongs to it. Reading and writing do not take it; whoever must not be disturbed in between does:
     * {@code try (var held = counter.lock().hold()) { counter.increment(); }}.
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
