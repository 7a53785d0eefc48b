package dev.procession.shell;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether main waits for a line that the student is to type. A line that was given ends the wait at once, before main has
 * said so: the next one may be meant for somebody else.
 */
final class InputWait {

    private final Map<Long, Long> waiting = new HashMap<>();

    synchronized void take(Event event) {
        if (event instanceof Event.Waiting wait && wait.what() == Waits.STDIN) {
            waiting.put(wait.pid(), wait.seq());
        } else if (event instanceof Event.Resumed resumed) {
            waiting.remove(resumed.pid(), resumed.since());
        } else if (event instanceof Event.Exited exited) {
            waiting.remove(exited.process());
        }
    }

    synchronized void answered() {
        waiting.clear();
    }

    synchronized boolean isWaiting() {
        return !waiting.isEmpty();
    }
}
