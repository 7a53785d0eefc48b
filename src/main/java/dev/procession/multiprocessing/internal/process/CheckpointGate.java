package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.InterruptedWaitException;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.File;

/**
 * Holds a process at a checkpoint until the student lets it go on. A file of its own releases each wait: this needs no
 * listener and works on every platform.
 */
public final class CheckpointGate {

    private static final long POLL_MILLIS = 5;

    private CheckpointGate() {}

    static File goDirectory(File trace) {
        return new File(trace.getParentFile(), "go");
    }

    static File goFile(File trace, long pid, long since) {
        return new File(goDirectory(trace), pid + "-" + since);
    }

    /** @throws InterruptedWaitException if the thread is interrupted */
    public static void await(String name) {
        TraceWriter trace = ThisProcess.trace();
        long since = trace.waiting(Waits.CHECKPOINT, 0, name, -1);
        File sign = goFile(trace.file(), ThisProcess.pid(), since);
        try {
            while (!sign.exists()) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            trace.resumed(since, Outcome.INTERRUPTED);
            throw Interruption.here();
        }
        sign.delete();
        trace.resumed(since, Outcome.DONE);
    }
}
