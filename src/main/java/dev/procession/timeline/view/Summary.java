package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.draw.RunConditionLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sums up a run that is over: how long it took, and whether every process has ended. */
public final class Summary {

    private static final int MAX_NAMES = 8;

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final List<StyledLine> lines = new ArrayList<>();

    private Summary(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
    }

    /** One line, and a few more if a process is left or a part of the trace is missing. */
    public static List<StyledLine> lines(Timeline timeline, Layout layout) {
        Summary summary = new Summary(timeline, layout);
        summary.outcome();
        summary.missing();
        summary.lines.addAll(RunConditionLines.lines(timeline, layout));
        return summary.lines;
    }

    private void outcome() {
        int n = timeline.processes().size();
        String wall = layout.say("seconds", Durations.hundredths(timeline.end() - timeline.origin()));
        String run = n == 1 ? layout.say("summary.one", wall) : layout.say("summary.many", wall, n);
        List<ProcessRecord> open =
                timeline.processes().stream().filter(p -> !p.hasEnded()).toList();
        List<ProcessRecord> unseen = timeline.processes().stream()
                .filter(p -> p.hasEnded() && p.status() == null)
                .toList();
        if (n == 0) {
            add(layout.say("nothing"), Style.DIM);
        } else if (!open.isEmpty()) {
            String key = timeline.isRecorded() ? "summary.unknown" : "summary.left";
            add(layout.say(key, run, names(open)), Style.WARNING);
        } else if (!unseen.isEmpty()) {
            add(layout.say("summary.ended", run, names(unseen)), Style.PLAIN);
        } else {
            add(layout.say(n == 1 ? "summary.reaped.one" : "summary.reaped", run), Style.PLAIN);
        }
    }

    private void missing() {
        if (timeline.lostEvents() > 0) {
            add(layout.say("summary.lost", timeline.lostEvents()), Style.WARNING);
        }
        if (timeline.damagedPieces() > 0) {
            add(layout.say("summary.damaged", timeline.damagedPieces()), Style.WARNING);
        }
    }

    private String names(List<ProcessRecord> processes) {
        String names = processes.stream()
                .limit(MAX_NAMES)
                .map(p -> phrases.name(p) + " (" + p.pid() + ")")
                .collect(Collectors.joining(layout.say("comma")));
        int more = processes.size() - MAX_NAMES;
        return more > 0 ? layout.say("summary.more", names, more) : names;
    }

    private void add(String text, Style style) {
        lines.addAll(LineBuilder.paragraph(layout, text, style));
    }
}
