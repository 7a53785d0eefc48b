package dev.procession.timeline.feed;

import dev.procession.timeline.ResolvedEvent;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Turns events into rows: one row for each event, except that pieces of printed text are joined to lines. A line ends
 * at its line end, or when its process does anything else. That a process of a steered run waited for its turn is no
 * row: it would stand before every other row, and the lanes and bars show it.
 */
public final class RowAssembler {

    private final LockCoalescer rows;
    private final RowFolder folder;
    private final Map<Integer, OpenLine> openLines = new LinkedHashMap<>();
    private final Set<Numbered> turns = new HashSet<>();

    private record Numbered(int author, long seq) {}

    /** @param rows receives each row as soon as it is complete */
    RowAssembler(Consumer<EventRow> rows) {
        folder = new RowFolder(rows);
        this.rows = new LockCoalescer(folder);
    }

    /** Turns all events of a run into rows, in order. */
    public static void assemble(List<ResolvedEvent> events, Consumer<EventRow> rows) {
        RowAssembler assembler = new RowAssembler(rows);
        for (int order = 0; order < events.size(); order++) {
            assembler.accept(order, events.get(order));
        }
        assembler.flush();
    }

    /** @param order the place of the event in {@code Timeline.events()} */
    void accept(int order, ResolvedEvent event) {
        if (event.event() instanceof Printed e) {
            print(order, event, e);
        } else if (!isTurn(event)) {
            endLine(event.subjectIndex());
            rows.accept(new EventRow(order, event, ""));
        }
    }

    private boolean isTurn(ResolvedEvent event) {
        if (event.event() instanceof Waiting e && e.what() == Waits.TURN) {
            return turns.add(new Numbered(event.author(), e.seq()));
        }
        return event.event() instanceof Resumed e && turns.remove(new Numbered(event.author(), e.since()));
    }

    /** Emits all lines and merged rows that are held back, because no more events will come for a while. */
    void flush() {
        openLines.values().forEach(line -> rows.accept(line.row()));
        openLines.clear();
        rows.flush();
        folder.flush();
    }

    private void endLine(int process) {
        OpenLine line = openLines.remove(process);
        if (line != null) {
            rows.accept(line.row());
        }
    }

    private void print(int order, ResolvedEvent event, Printed e) {
        OpenLine line = openLines.get(event.subjectIndex());
        if (line != null && line.stream() != e.stream()) {
            endLine(event.subjectIndex());
            line = null;
        }
        int from = 0;
        for (int end; (end = e.text().indexOf('\n', from)) >= 0; from = end + 1) {
            String piece = e.text().substring(from, end);
            if (line != null) {
                line.text.append(piece);
                openLines.remove(event.subjectIndex());
                rows.accept(line.row());
                line = null;
            } else {
                rows.accept(new EventRow(order, event, withoutReturn(piece)));
            }
        }
        if (from < e.text().length()) {
            if (line == null) {
                line = new OpenLine(order, event, new StringBuilder());
                openLines.put(event.subjectIndex(), line);
            }
            line.text.append(e.text(), from, e.text().length());
        }
    }

    /** Removes the carriage return that Windows writes before a line feed. */
    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private record OpenLine(int order, ResolvedEvent event, StringBuilder text) {
        Stream stream() {
            return ((Printed) event.event()).stream();
        }

        EventRow row() {
            return new EventRow(order, event, withoutReturn(text.toString()));
        }
    }
}
