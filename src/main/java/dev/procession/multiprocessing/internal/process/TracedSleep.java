package dev.procession.multiprocessing.internal.process;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceWriter;
import java.util.concurrent.TimeUnit;

/** A sleep that is recorded, and shortened or lengthened by the speed of the run. */
public final class TracedSleep {

    /**
     * The system property that sets the speed of an ordinary program. Its children receive the value from their parent.
     */
    private static final String SPEED_PROPERTY = "procession.speed";

    private TracedSleep() {}

    static double speedOfTheProgram() {
        String speed = System.getProperty(SPEED_PROPERTY);
        return speed == null ? Speed.NORMAL : Speed.parse(speed);
    }

    public static void sleep(long written) throws InterruptedException {
        double speed = ThisProcess.environment().speed();
        long nanos = speed == Speed.NORMAL ? written : (long) (written / speed);
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
