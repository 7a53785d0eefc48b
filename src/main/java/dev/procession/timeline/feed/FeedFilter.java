package dev.procession.timeline.feed;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.HashSet;
import java.util.Set;

/** Decides which rows the feed shows. Stateful: call once for each row, in order. */
final class FeedFilter {

    private final Set<Integer> ended = new HashSet<>();

    boolean shows(EventRow row) {
        Event event = row.resolved().event();
        if (event instanceof Waiting e) {
            return e.what() != Waits.PROMPT; // main waits for typed input, which the person who types can see
        } else if (event instanceof Resumed e) {
            return e.outcome() != Outcome.DONE; // the next row of the process shows it
        } else if (event instanceof Exited e) {
            int process = row.resolved().subjectIndex();
            boolean again = process >= 0 && !ended.add(process);
            return !again || e.status() != null; // a second report of the same exit is shown only if it has the status
        }
        return !(event instanceof Prepared);
    }
}
