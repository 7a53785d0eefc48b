package dev.procession.multiprocessing;

import java.util.Optional;

/** Sends the two signals that Java can send, and says so on the timeline. */
final class Signals {

    private Signals() {}

    /** To any process of the family; one that is gone already is left alone. */
    static void send(long pid, boolean forcibly) {
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
