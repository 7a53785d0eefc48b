package dev.procession.trace;

import java.util.function.Consumer;

/**
 * The events of one line. A process that is killed in the middle of a write leaves half a line, to whose end the next
 * event is attached; such a line is cut where the next event begins.
 */
final class LineEvents {

    private static final String EVENT_START = "{\"e\":\"";

    private LineEvents() {}

    /** Gives each event of the line to {@code events}, and what is wrong with each other piece to {@code faults}. */
    static void parse(String line, Consumer<Event> events, Consumer<TraceFormatException> faults) {
        int from = 0;
        while (from >= 0) {
            int next = line.indexOf(EVENT_START, from + 1);
            try {
                events.accept(TraceFormat.parse(line, from, line.length()));
                return;
            } catch (TraceFormatException e) {
                faults.accept(e);
            }
            from = next;
        }
    }
}
