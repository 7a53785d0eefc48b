package dev.procession.multiprocessing.internal.process;

import java.util.Optional;

/** Sends the two signals that Java can send, and records them. */
public final class Signals {

    private Signals() {}

    /** Sends a signal to any process. Does nothing if the process has ended. */
    public static void send(long pid, boolean forcibly) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid);
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
