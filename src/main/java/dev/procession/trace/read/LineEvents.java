package dev.procession.trace.read;

import dev.procession.trace.Event;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Parses the events of one line. A line normally holds one event. A process that is killed in the middle of a write
 * leaves half a line, and the next writer's event follows on the same line; such a line is split where that event
 * begins.
 */
final class LineEvents {

    /** How the writer of events begins each of them. */
    static final String EVENT_START = "{\"e\":\"";

    private LineEvents() {}

    /**
     * Passes each event of the line to {@code events}, and for each piece that is not an event its fault to
     * {@code faults}.
     */
    static void parse(String line, Consumer<Event> events, Consumer<TraceFormatException> faults) {
        parse(line, (event, text) -> events.accept(event), faults);
    }

    /** As above; {@code events} receives each event with its text. */
    static void parse(String line, BiConsumer<Event, String> events, Consumer<TraceFormatException> faults) {
        int from = 0;
        while (from >= 0) {
            int next = line.indexOf(EVENT_START, from + 1);
            try {
                events.accept(TraceParser.parse(line, from, line.length()), line.substring(from));
                return;
            } catch (TraceFormatException e) {
                faults.accept(e);
            }
            from = next;
        }
    }
}
