package dev.procession.timeline;

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
final class Story {

    private final BriefHolds rows;
    private final Map<@Nullable Life, Unfinished> unfinished = new LinkedHashMap<>();

    /** @param rows receives each row as soon as it is complete */
    Story(Consumer<Row> rows) {
        this.rows = new BriefHolds(rows);
    }

    /** @param order the place of the event in {@link Timeline#events()} */
    void take(int order, Moment moment) {
        if (moment.event() instanceof Printed e) {
            print(order, moment, e);
        } else {
            endLine(moment.process());
            rows.accept(new Row(order, moment, ""));
        }
    }

    /** Ends all lines and locks that are held back, because no more events will come for a while. */
    void flush() {
        unfinished.values().forEach(line -> rows.accept(line.row()));
        unfinished.clear();
        rows.flush();
    }

    private void endLine(@Nullable Life process) {
        Unfinished line = unfinished.remove(process);
        if (line != null) {
            rows.accept(line.row());
        }
    }

    private void print(int order, Moment moment, Printed e) {
        Unfinished line = unfinished.get(moment.process());
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
                rows.accept(new Row(order, moment, withoutReturn(piece)));
            }
        }
        if (from < e.text().length()) {
            if (line == null) {
                line = new Unfinished(order, moment, new StringBuilder());
                unfinished.put(moment.process(), line);
            }
            line.text.append(e.text(), from, e.text().length());
        }
    }

    /** Removes the carriage return that Windows writes before a line feed. */
    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private record Unfinished(int order, Moment moment, StringBuilder text) {
        Stream stream() {
            return ((Printed) moment.event()).stream();
        }

        Row row() {
            return new Row(order, moment, withoutReturn(text.toString()));
        }
    }
}
