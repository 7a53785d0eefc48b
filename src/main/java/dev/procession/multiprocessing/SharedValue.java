package dev.procession.multiprocessing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What numbers in shared memory have in common: the memory, and a lock for who reads and writes in one go. */
public abstract class SharedValue extends Copied {

    private SharedWords words;
    private RLock lock;

    /** @param lock null for one of its own */
    SharedValue(int bytes, @Nullable RLock lock) {
        this.words = SharedWords.allocate(bytes);
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

    SharedWords words() {
        return words;
    }

    @Override
    void writeTo(CopyWriter copy) throws IOException {
        words.write(copy.out());
        copy.write(lock);
    }

    @Override
    void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException {
        words = SharedWords.read(copy.in());
        lock = (RLock) copy.read();
    }
}
