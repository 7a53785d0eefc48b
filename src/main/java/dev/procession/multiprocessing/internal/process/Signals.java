package dev.procession.multiprocessing.internal.process;

import java.util.Optional;

/** Sends the two signals that Java can send, and records them. */
public final class Signals {

    private Signals() {}

    /**
     * Sends a signal to any process. Does nothing if the process has ended, even if another one has its pid now.
     *
     * @param instant a value of {@link System#nanoTime()} at which the process existed
     */
    public static void send(long pid, long instant, boolean forcibly) {
        Optional<ProcessHandle> handle = ProcessAge.find(pid, instant);
        if (handle.isPresent()) {
            ThisProcess.trace().signalled(pid, name(forcibly));
            if (forcibly) {
                handle.get().destroyForcibly();
            } else {
                handle.get().destroy();
            }
        }
    }

    static String name(boolean forcibly) {
        return forcibly ? "KILL" : "TERM";
    }
}
