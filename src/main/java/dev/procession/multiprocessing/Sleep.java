package dev.procession.multiprocessing;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.util.concurrent.TimeUnit;

/** A sleep that the timeline shows. */
final class Sleep {

    private Sleep() {}

    static void sleep(long nanos) throws InterruptedException {
        TraceWriter trace = ThisProcess.trace();
        long since = trace.waiting(Waits.SLEEP, 0, "", nanos);
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            trace.resumed(since, Outcome.INTERRUPTED);
            throw e;
        }
        trace.resumed(since, Outcome.DONE);
    }
}
