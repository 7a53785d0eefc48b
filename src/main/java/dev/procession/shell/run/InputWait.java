package dev.procession.shell.run;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import java.util.HashMap;
import java.util.Map;

/**
 * Follows whether main waits for a line from the student. Giving it a line ends the wait at once, before the trace says
 * so, because the next line that is typed may not be meant for the program.
 */
final class InputWait {

    private final Map<Long, Long> waiting = new HashMap<>();

    synchronized void record(Event event) {
        if (event instanceof Event.Waiting wait && wait.what() == Waits.STDIN) {
            waiting.put(wait.pid(), wait.seq());
        } else if (event instanceof Event.Resumed resumed) {
            waiting.remove(resumed.pid(), resumed.since());
        } else if (event instanceof Event.Exited exited) {
            waiting.remove(exited.process());
        }
    }

    synchronized void clear() {
        waiting.clear();
    }

    synchronized boolean isWaiting() {
        return !waiting.isEmpty();
    }
}
