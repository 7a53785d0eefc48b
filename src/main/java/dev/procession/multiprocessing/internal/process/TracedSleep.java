package dev.procession.multiprocessing.internal.process;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceWriter;
import java.util.concurrent.TimeUnit;

/** A sleep that is recorded, and shortened or lengthened by the speed of the run. */
public final class TracedSleep {

    private TracedSleep() {}

    /** @param written the length in nanoseconds as the program has it */
    public static void sleep(long written) throws InterruptedException {
        double speed = ThisProcess.environment().speed();
        long nanos = speed == Speed.NORMAL ? written : (long) (written / speed);
        TraceWriter trace = ThisProcess.trace();
        long since = trace.waiting(Waits.SLEEP, 0, "", nanos);
        try {
            if (!ThisProcess.STEERED) { // there, a sleep may end before or after anything else, so it ends at once
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        } catch (InterruptedException e) {
            trace.resumed(since, Outcome.INTERRUPTED);
            throw e;
        }
        trace.resumed(since, Outcome.DONE);
    }
}
