package dev.procession.timeline.feed;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * One line that a process printed, joined from the pieces in which it was printed.
 *
 * @param number the place of the first piece in {@link Timeline#events()}
 * @param t the instant of the first piece
 * @param text as printed, without the line end; may contain control characters
 */
public record PrintedLine(int number, long t, Stream stream, String text) {

    /** The lines that a process printed, in order. */
    public static List<PrintedLine> of(Timeline timeline, ProcessRecord process) {
        List<PrintedLine> lines = new ArrayList<>();
        RowAssembler assembler = new RowAssembler(row -> {
            if (row.resolved().event() instanceof Printed e) {
                lines.add(new PrintedLine(row.order(), e.t(), e.stream(), row.line()));
            }
        });
        List<ResolvedEvent> events = timeline.resolvedEvents();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).subjectIndex() == process.index()) {
                assembler.accept(i, events.get(i));
            }
        }
        assembler.flush();
        return lines;
    }
}
