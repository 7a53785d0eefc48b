package dev.procession.multiprocessing;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;

/** A wait, and what the timeline is told of it: when it began, for what, and how it ended; interrupted if nobody says. */
final class TracedWait implements AutoCloseable {

    private final TraceWriter trace;
    private final long since;
    private Outcome outcome = Outcome.INTERRUPTED;
    private long round;

    private TracedWait(TraceWriter trace, long since) {
        this.trace = trace;
        this.since = since;
    }

    /**
     * Begins now, observed or not.
     *
     * @param target the number of what is waited for
     * @param nanos the limit; negative for none
     */
    static TracedWait on(Waits what, long target, String name, long nanos) {
        TraceWriter trace = ThisProcess.trace();
        return new TracedWait(trace, trace.isOpen() ? trace.waiting(what, target, name, nanos) : 0);
    }

    /** A wait for what was there already: only told. */
    static void over(Waits what, long target, String name, long nanos) {
        TracedWait wait = on(what, target, name, nanos);
        wait.ends(true);
        wait.close();
    }

    /** It ends with what was waited for, or because the time is over; gives back which. */
    boolean ends(boolean inTime) {
        outcome = inTime ? Outcome.DONE : Outcome.TIMED_OUT;
        return inTime;
    }

    /** It ends together with those of all who came in the same round. */
    void endsWith(long itsRound) {
        ends(true);
        round = itsRound;
    }

    @Override
    public void close() {
        trace.resumed(since, outcome, round);
    }
}
