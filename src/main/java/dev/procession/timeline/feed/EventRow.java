package dev.procession.timeline.feed;

import dev.procession.timeline.ResolvedEvent;
import java.util.List;

/**
 * One row before it is put into words: an event, or one line of printed text.
 *
 * @param order the place of the event in {@code Timeline.events()}; for a line that of its first piece
 * @param resolved the event; for a line its first piece
 * @param line the printed line without its line end; empty for other events
 * @param times how often the process did the same in a row; more than 1 only for acquiring and releasing a lock, for
 *     messages, and for signals of the shell
 * @param folded the rows that this one stands for, itself included; empty if it stands for itself alone
 */
public record EventRow(int order, ResolvedEvent resolved, String line, int times, List<EventRow> folded) {

    EventRow(int order, ResolvedEvent resolved, String line) {
        this(order, resolved, line, 1, List.of());
    }

    EventRow repeated(int howOften) {
        return new EventRow(order, resolved, line, howOften, List.of());
    }

    EventRow standingFor(List<EventRow> rows) {
        return new EventRow(order, resolved, line, rows.size(), List.copyOf(rows));
    }
}
