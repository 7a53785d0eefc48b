package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import dev.procession.trace.Event.Waits;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the status line at the bottom of the screen while a run goes on: elapsed time, living processes, and what each
 * waits for.
 */
public final class StatusLine {

    private static final int GAP_CELLS = 2;

    private StatusLine() {}

    /** One line that fits the screen. Processes for which there is no room are only counted. */
    public static StyledLine of(Timeline timeline, Layout layout) {
        List<ProcessRecord> alive = timeline.processes().stream()
                .filter(p -> !p.hasEnded())
                .sorted(Comparator.comparing(StatusLine::needsNobody))
                .toList();
        String elapsed = layout.say("seconds", Durations.tenths(timeline.now() - timeline.origin()));
        LineBuilder line = new LineBuilder(layout)
                .put(elapsed, Style.STRONG)
                .padTo(layout.cells().of(elapsed) + GAP_CELLS);
        line.put(layout.say("status.alive", alive.size()));
        String gap = layout.pick(" · ", " | ");
        for (int i = 0; i < alive.size(); i++) {
            String entry = entry(alive.get(i), timeline, layout);
            int rest = alive.size() - i;
            String more = layout.say("status.more", rest);
            boolean last = rest == 1;
            int needed = layout.cells().of(i == 0 ? "  " : gap) + layout.cells().of(entry);
            int afterwards = last ? 0 : layout.cells().of(gap + layout.say("status.more", rest - 1));
            if (line.at() + needed + afterwards > layout.width()) {
                return line.put(i == 0 ? "  " : gap, Style.DIM)
                        .put(more, Style.DIM)
                        .line();
            }
            line.put(i == 0 ? "  " : gap, Style.DIM)
                    .put(entry, Style.ofLane(alive.get(i).index()));
        }
        return line.line();
    }

    /** Whether the process can go on without the student. As a sort key this puts processes at a checkpoint first. */
    private static boolean needsNobody(ProcessRecord process) {
        return checkpoint(process) == null;
    }

    private static @Nullable Wait checkpoint(ProcessRecord process) {
        Wait wait = process.openWait();
        return wait != null && wait.what() == Waits.CHECKPOINT ? wait : null;
    }

    private static String entry(ProcessRecord process, Timeline timeline, Layout layout) {
        Phrases phrases = new Phrases(layout);
        String name = Badge.of(process.index(), layout) + phrases.name(process);
        Wait stop = checkpoint(process);
        String state = stop == null
                ? phrases.shortState(process, timeline)
                : layout.say("status.checkpoint", TerminalSafe.line(stop.name()));
        return layout.say("status.entry", name, state);
    }
}
