package dev.procession.multiprocessing;

import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.IOException;

/**
 * What locks and semaphores have in common. All of them behave as those of Python's {@code multiprocessing}: no process
 * owns them, so that one whose holder is terminated stays taken, and its waiters wait for ever.
 */
public abstract class Acquirable extends Copied {

    private SharedName name;
    private final Copied owner;
    private SemaphoreWords words;
    private int told;
    private int toldReleases;

    Acquirable(int value) {
        name = new SharedName(getClass());
        owner = this;
        words = SemaphoreWords.create(value);
    }

    /** Makes the lock of another shared object, with the name of that object. */
    Acquirable(int value, Copied owner, SharedName name) {
        this.name = name;
        this.owner = owner;
        words = SemaphoreWords.create(value);
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    @SuppressWarnings("NullAway") // by which a copy is complete
    Acquirable(Blank blank) {
        name = SharedName.known("");
        owner = this;
    }

    /**
     * Takes it, and waits as long as necessary.
     *
     * @return true
     * @throws InterruptedWaitException if the thread is interrupted while it waits
     * @throws SharedStateLostException if it had to wait and the process that made this object has ended
     */
    public boolean acquire() {
        return acquireWithin(-1);
    }

    /** Takes it without waiting; with {@code block}, the same as {@link #acquire()}. */
    public boolean acquire(boolean block) {
        return acquireWithin(block ? -1 : 0);
    }

    /**
     * Takes it, and waits at most this long.
     *
     * @param seconds a negative number counts as 0
     * @return whether it was taken
     */
    public boolean acquire(double seconds) {
        return acquireWithin(Seconds.toNanos(seconds));
    }

    /**
     * Gives it back. Any process may do so, even one that does not hold it.
     *
     * @throws IllegalStateException if it is not taken
     */
    public void release() {
        giveBack();
    }

    /** Takes it until the end of a block: {@code try (var held = lock.hold()) { ... }}. */
    public Held hold() {
        acquire();
        return new Held(this);
    }

    /** @param nanos negative for no limit */
    boolean acquireWithin(long nanos) {
        if (words.tryTakeLast() || take(nanos)) {
            noteHolder();
            TraceWriter trace = ThisProcess.trace();
            if (trace.isOpen() && told <= TraceWriter.MAX_RECORDED_USES && trace.mayRecord(++told, words.id(), name())) {
                trace.acquired(words.id(), name(), permits());
            }
            return true;
        }
        return false;
    }

    private boolean take(long nanos) {
        return nanos == 0 ? words.tryTake() : words.tryTakeSpinning() || sleepFor(nanos);
    }

    private boolean sleepFor(long nanos) {
        try (TracedWait wait = TracedWait.on(Waits.LOCK, words.id(), name(), nanos)) {
            return wait.ends(words.take(nanos));
        }
    }

    void giveBack() {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen()
                && toldReleases <= TraceWriter.MAX_RECORDED_USES
                && words.value() < limit()
                && trace.mayRecord(++toldReleases, words.id(), name())) {
            trace.released(words.id(), name());
        }
        forgetHolder();
        if (!words.give(limit())) {
            throw new IllegalStateException("semaphore or lock released too many times");
        }
    }

    /** The largest value that it can have. */
    abstract int limit();

    /** The number of permits at first, for the timeline; negative for a lock. */
    int permits() {
        return -1;
    }

    /** Called right after it was taken. */
    void noteHolder() {}

    /** Called right before it is given back. */
    void forgetHolder() {}

    SemaphoreWords words() {
        return words;
    }

    String name() {
        return name.of(owner);
    }

    @Override
    void writeTo(CopyWriter copy) throws IOException {
        CopyBuffer.writeText(name(), copy.out());
        words.write(copy.out());
    }

    @Override
    void readFrom(CopyReader copy) throws IOException {
        name = SharedName.known(CopyBuffer.readText(copy.in()));
        words = SemaphoreWords.read(copy.in());
    }
}
