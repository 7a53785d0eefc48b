package dev.procession.timeline.feed;

import dev.procession.timeline.ProcessAccumulator;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Stream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into rows: one row for each event, except that pieces of printed text are joined to lines. A line ends
 * at its line end, or when its process does anything else.
 */
public final class RowAssembler {

    private final LockCoalescer rows;
    private final Map<@Nullable ProcessAccumulator, OpenLine> unfinished = new LinkedHashMap<>();

    /** @param rows receives each row as soon as it is complete */
    public RowAssembler(Consumer<EventRow> rows) {
        this.rows = new LockCoalescer(rows);
    }

    /** @param order the place of the event in {@code Timeline.events()} */
    public void accept(int order, ResolvedEvent moment) {
        if (moment.event() instanceof Printed e) {
            print(order, moment, e);
        } else {
            endLine(moment.process());
            rows.accept(new EventRow(order, moment, ""));
        }
    }

    /** Ends all lines and locks that are held back, because no more events will come for a while. */
    public void flush() {
        unfinished.values().forEach(line -> rows.accept(line.row()));
        unfinished.clear();
        rows.flush();
    }

    private void endLine(@Nullable ProcessAccumulator process) {
        OpenLine line = unfinished.remove(process);
        if (line != null) {
            rows.accept(line.row());
        }
    }

    private void print(int order, ResolvedEvent moment, Printed e) {
        OpenLine line = unfinished.get(moment.process());
        if (line != null && line.stream() != e.stream()) {
            endLine(moment.process());
            line = null;
        }
        int from = 0;
        for (int end; (end = e.text().indexOf('\n', from)) >= 0; from = end + 1) {
            String piece = e.text().substring(from, end);
            if (line != null) {
                line.text.append(piece);
                unfinished.remove(moment.process());
                rows.accept(line.row());
                line = null;
            } else {
                rows.accept(new EventRow(order, moment, withoutReturn(piece)));
            }
        }
        if (from < e.text().length()) {
            if (line == null) {
                line = new OpenLine(order, moment, new StringBuilder());
                unfinished.put(moment.process(), line);
            }
            line.text.append(e.text(), from, e.text().length());
        }
    }

    /** Removes the carriage return that Windows writes before a line feed. */
    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private record OpenLine(int order, ResolvedEvent moment, StringBuilder text) {
        Stream stream() {
            return ((Printed) moment.event()).stream();
        }

        EventRow row() {
            return new EventRow(order, moment, withoutReturn(text.toString()));
        }
    }
}
