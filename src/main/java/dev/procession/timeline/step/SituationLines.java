package dev.procession.timeline.step;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.step.RunSnapshot.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the states of all processes in words, in as many lines as there is room for. */
final class SituationLines {

    private static final int MAX_NAME_CELLS = 16;
    private static final int GAP_CELLS = 2;
    private static final int MAX_WRAPPED_LINES = 2;

    private final RunSnapshot snapshot;
    private final LaneRow row;
    private final Layout layout;
    private final Phrases phrases;
    private final int nameWidth;

    /** @param row the current row, after which the snapshot was taken */
    SituationLines(RunSnapshot snapshot, LaneRow row, Layout layout) {
        this.snapshot = snapshot;
        this.row = row;
        this.layout = layout;
        phrases = new Phrases(layout);
        nameWidth = snapshot.processes().stream()
                .mapToInt(each -> layout.cells().of(name(each)))
                .max()
                .orElse(0);
    }

    /** A title with the numbers of processes that are alive, have ended, and have not begun. */
    String counts() {
        StringBuilder counts = new StringBuilder(layout.say("step.alive", snapshot.alive()));
        long ended = snapshot.count(LaneState.GONE);
        long absent = snapshot.count(LaneState.ABSENT);
        if (ended > 0) {
            counts.append(layout.say("comma")).append(layout.say("step.ended", ended));
        }
        if (absent > 0) {
            counts.append(layout.say("comma")).append(layout.say("step.absent", absent));
        }
        return counts.toString();
    }

    /** The lines for all processes with two lines each, for name and state, and a few more for long states. */
    int roomyHeight() {
        return 2 * snapshot.processes().size() + MAX_WRAPPED_LINES;
    }

    /** The lines for all processes with one line each. */
    int briefHeight() {
        return snapshot.processes().size();
    }

    /**
     * The processes with their states: in full if that fits into {@code height}, else shortened step by step. If not
     * even one line for each fits, the least important processes are only counted.
     */
    List<StyledLine> lines(int height) {
        List<Situation> all = snapshot.processes();
        if (all.size() > height) {
            return mostImportant(height);
        }
        List<StyledLine> lines = lines(all, Integer.MAX_VALUE);
        if (lines.size() > height) {
            lines = lines(all, 1);
        }
        return lines.size() > height ? all.stream().map(this::brief).toList() : lines;
    }

    private List<StyledLine> mostImportant(int height) {
        List<StyledLine> lines = new ArrayList<>();
        int count = Math.max(0, height - 1);
        mostImportantOnes(count).forEach(each -> lines.add(brief(each)));
        if (height > 0) {
            String more = layout.say("status.more", snapshot.processes().size() - count);
            lines.add(LineBuilder.line(layout, layout.cut(more, layout.width()), Style.DIM));
        }
        return lines;
    }

    /**
     * The {@code count} most important processes, in order of index. Those of the current row are the most important,
     * then living ones, then ended ones.
     */
    private List<Situation> mostImportantOnes(int count) {
        return snapshot.processes().stream()
                .sorted(Comparator.comparingInt(this::rank))
                .limit(count)
                .sorted(Comparator.comparingInt(each -> each.process().index()))
                .toList();
    }

    private int rank(Situation situation) {
        int process = situation.process().index();
        if (process == row.lane() || process == row.partner()) {
            return 0;
        }
        return situation.state().isThere() ? 1 : situation.state() == LaneState.GONE ? 2 : 3;
    }

    /** Each process with its name on one line, and its state on at most {@code most} lines below it. */
    private List<StyledLine> lines(List<Situation> situations, int most) {
        List<StyledLine> lines = new ArrayList<>();
        for (Situation situation : situations) {
            LineBuilder line = new LineBuilder(layout).put(name(situation), nameStyle(situation));
            lines.add(line.padTo(line.at() + GAP_CELLS)
                    .put(ident(situation), Style.DIM)
                    .line());
            int room = layout.width() - GAP_CELLS;
            List<String> parts = layout.wrap(words(situation), room);
            if (parts.size() > most) {
                parts = List.of(layout.cut(words(situation), room));
            }
            parts.forEach(part -> lines.add(new LineBuilder(layout)
                    .padTo(GAP_CELLS)
                    .put(part, wordsStyle(situation))
                    .line()));
        }
        return lines;
    }

    /**
     * One line for a process. If the line is too long, the pids are left out, because they also stand above the lanes.
     */
    private StyledLine brief(Situation situation) {
        String words = words(situation);
        String ident = ident(situation);
        int room = layout.width() - nameWidth - GAP_CELLS;
        LineBuilder line = new LineBuilder(layout)
                .put(name(situation), nameStyle(situation))
                .padTo(nameWidth + GAP_CELLS);
        boolean fits = layout.cells().of(ident) + GAP_CELLS + layout.cells().of(words) <= room;
        if (fits && !ident.isEmpty()) {
            line.put(ident, Style.DIM).padTo(line.at() + GAP_CELLS);
        }
        return line.put(layout.cut(words, Math.max(1, layout.width() - line.at())), wordsStyle(situation))
                .line();
    }

    private String name(Situation situation) {
        String name = phrases.name(situation.process());
        return Badge.of(situation.process().index(), layout) + layout.cut(name, MAX_NAME_CELLS);
    }

    /** The pid and the parent's pid at this instant; empty before the process exists. */
    private String ident(Situation situation) {
        ProcessRecord process = situation.process();
        if (situation.state() == LaneState.ABSENT) {
            return "";
        }
        String ident = phrases.ident(process.isMain(), process.pid(), situation.ppid());
        return process.daemon() ? ident + " " + layout.say("daemon") : ident;
    }

    private Style nameStyle(Situation situation) {
        Style style = Style.ofLane(situation.process().index());
        return situation.process().index() == row.lane() ? style.with(Tone.STRONG) : style;
    }

    private Style wordsStyle(Situation situation) {
        if (!situation.state().isThere()) {
            return Style.DIM;
        }
        return situation.deadlocked() || waitsInVain(situation) ? Style.WARNING : Style.PLAIN;
    }

    private boolean waitsInVain(Situation situation) {
        return !situation.holders().isEmpty() && situation.holders().stream().allMatch(this::hasEnded);
    }

    private boolean hasEnded(ProcessRecord process) {
        return snapshot.of(process).state() == LaneState.GONE;
    }

    private String words(Situation situation) {
        String words = situation.state() == LaneState.ABSENT ? layout.say("state.absent") : situation.words();
        if (!situation.holders().isEmpty()) {
            String holders =
                    situation.holders().stream().map(this::holder).collect(Collectors.joining(layout.say("comma")));
            words = layout.say("step.heldBy", words, holders);
        }
        if (situation.deadlocked()) {
            words = layout.say("deadlock.state", words);
        }
        if (!situation.holds().isEmpty()) {
            words = layout.say("step.holds", words, String.join(layout.say("comma"), situation.holds()));
        }
        return situation.isOrphan() ? layout.say("step.orphan", words) : words;
    }

    private String holder(ProcessRecord process) {
        String name = phrases.name(process);
        return hasEnded(process) ? layout.say("join.ended", name) : name;
    }
}
