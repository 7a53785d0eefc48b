package dev.procession.multiprocessing.internal.process;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;

/**
 * Records a wait: when it began, what for, and how it ended. A wait that is closed without {@link #end} was
 * interrupted.
 */
public final class TracedWait implements AutoCloseable {

    private final TraceWriter trace;
    private final long since;
    private Outcome outcome = Outcome.INTERRUPTED;
    private long round;

    private TracedWait(TraceWriter trace, long since) {
        this.trace = trace;
        this.since = since;
    }

    /**
     * Starts a wait. Records it if this process is traced.
     *
     * @param target the number of what is waited for
     * @param nanos the limit; negative for none
     */
    public static TracedWait begin(Waits what, long target, String name, long nanos) {
        TraceWriter trace = ThisProcess.trace();
        return new TracedWait(trace, trace.isOpen() ? trace.waiting(what, target, name, nanos) : 0);
    }

    /** Records a zero-length wait: the condition already held. */
    public static void recordOver(Waits what, long target, String name, long nanos) {
        TracedWait wait = begin(what, target, name, nanos);
        wait.end(true);
        wait.close();
    }

    /** Sets how the wait ended: with what it waited for, or by its limit. Returns {@code inTime}. */
    public boolean end(boolean inTime) {
        outcome = inTime ? Outcome.DONE : Outcome.TIMED_OUT;
        return inTime;
    }

    /** Sets that the wait ended together with the waits of all that came in the same round of a barrier. */
    public void endInRound(long itsRound) {
        end(true);
        round = itsRound;
    }

    @Override
    public void close() {
        trace.resumed(since, outcome, round);
    }
}
