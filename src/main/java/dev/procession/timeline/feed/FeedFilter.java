package dev.procession.timeline.feed;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.HashMap;
import java.util.Map;

/** Decides which rows the feed shows. Stateful: call once for each row, in order. */
final class FeedFilter {

    private final Map<Integer, Boolean> ended = new HashMap<>();

    boolean shows(EventRow row) {
        Event event = row.resolved().event();
        if (event instanceof Waiting e) {
            return e.what() != Waits.PROMPT; // main waits for typed input, which the person who types can see
        } else if (event instanceof Resumed e) {
            return e.outcome() != Outcome.DONE; // the next row of the process shows it
        } else if (event instanceof Exited e) {
            int process = row.resolved().subjectIndex();
            Boolean knownStatus = process < 0 ? null : ended.get(process);
            if (process >= 0) {
                ended.put(process, e.status() != null || Boolean.TRUE.equals(knownStatus));
            }
            // a second report of the same exit is shown only if it adds the status
            return knownStatus == null || !knownStatus && e.status() != null;
        }
        return !(event instanceof Prepared);
    }
}
