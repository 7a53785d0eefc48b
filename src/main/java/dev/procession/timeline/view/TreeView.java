package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Deadlock;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.DeadlockText;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.view.TreeTable.Node;
import dev.procession.trace.Event.Prepared;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws the tree of processes: which process started which, and the state of each. Ended processes stay in it. */
final class TreeView {

    /** Deeper generations are not indented further. */
    private static final int MAX_INDENTED_DEPTH = 100;

    /**
     * A process that is still to be drawn.
     *
     * @param fork the text before its name
     * @param rails the text before the lines under it
     */
    private record Branch(ProcessRecord process, String fork, String rails, int depth) {}

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final List<List<ProcessRecord>> children = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<StuckWait> stuck;
    private final DeadlockText deadlocks;
    private final Map<Long, StopState> stopStates;

    private TreeView(Timeline timeline, Layout layout, Map<Long, StopState> stopStates) {
        this.timeline = timeline;
        this.layout = layout;
        this.stopStates = stopStates;
        phrases = new Phrases(layout);
        stuck = StuckWait.in(timeline);
        deadlocks = new DeadlockText(timeline, layout);
    }

    static Stream<StyledLine> lines(Timeline timeline, Layout layout) {
        return lines(timeline, layout, Map.of());
    }

    /** @param stopStates the living processes that a signal has stopped, by pid */
    static Stream<StyledLine> lines(Timeline timeline, Layout layout, Map<Long, StopState> stopStates) {
        TreeView view = new TreeView(timeline, layout, stopStates);
        view.grow();
        List<StyledLine> lines = new ArrayList<>(new TreeTable(layout, view.nodes).lines());
        for (Deadlock one : timeline.deadlocks()) {
            if (one.end() == null) {
                lines.add(StyledLine.EMPTY);
                lines.addAll(LineBuilder.paragraph(layout, view.deadlocks.sentence(one), Style.WARNING));
            }
        }
        lines.add(StyledLine.EMPTY);
        lines.addAll(SystemCommands.lines(timeline, layout));
        return lines.stream();
    }

    private void grow() {
        timeline.processes().forEach(p -> children.add(new ArrayList<>()));
        List<ProcessRecord> roots = new ArrayList<>();
        for (ProcessRecord process : timeline.processes()) {
            (process.launcher() < 0 ? roots : children.get(process.launcher())).add(process);
        }
        for (ProcessRecord root : roots) {
            grow(new Branch(root, "", "", 0));
        }
        timeline.preparedJvms().forEach(this::addReady);
    }

    /**
     * Adds a process with all its descendants. Not recursive, because a recording may contain thousands of generations.
     */
    private void grow(Branch root) {
        Deque<Branch> pending = new ArrayDeque<>();
        pending.push(root);
        while (!pending.isEmpty()) {
            Branch branch = pending.pop();
            List<ProcessRecord> mine = children.get(branch.process.index());
            add(branch, !mine.isEmpty());
            for (int i = mine.size() - 1; i >= 0; i--) {
                pending.push(below(branch, mine.get(i), i == mine.size() - 1));
            }
        }
    }

    private Branch below(Branch parent, ProcessRecord child, boolean last) {
        String fork = last ? layout.pick("└─ ", "`- ") : layout.pick("├─ ", "|- ");
        String rail = parent.depth >= MAX_INDENTED_DEPTH ? "" : last ? "   " : layout.pick("│  ", "|  ");
        return new Branch(child, parent.rails + fork, parent.rails + rail, parent.depth + 1);
    }

    private void add(Branch branch, boolean isParent) {
        ProcessRecord process = branch.process;
        nodes.add(new Node(
                process.index(),
                branch.fork + Badge.of(process.index(), layout) + phrases.name(process),
                isParent ? branch.rails + layout.pick("│  ", "|  ") : branch.rails,
                phrases.ident(process),
                begin(process.begin()),
                end(process),
                state(process)));
    }

    /** Adds a JVM that waits for work. {@code ps} shows it, so the tree shows it too. */
    private void addReady(Prepared jvm) {
        nodes.add(new Node(
                0,
                layout.pick("·  ", "-  ") + layout.say("tree.ready"),
                "",
                phrases.ident(false, jvm.child(), jvm.pid()),
                begin(jvm.t()),
                timeline.isRecorded() ? "?" : layout.say("tree.now"),
                layout.say("tree.ready.state")));
    }

    private String begin(long t) {
        long millis = timeline.millis(t);
        return millis < 0 ? layout.say("tree.before") : Long.toString(millis);
    }

    private String end(ProcessRecord process) {
        if (process.hasEnded()) {
            return Long.toString(timeline.millis(process.end()));
        }
        return timeline.isRecorded() ? "?" : layout.say("tree.now");
    }

    private String state(ProcessRecord process) {
        String state = phrases.state(process, timeline);
        for (StuckWait stuck : stuck) {
            if (stuck.waiter().index() == process.index()) {
                state = stuck.sentence(timeline, layout);
            }
        }
        if (deadlocks.of(process).isPresent()) {
            state = layout.say("deadlock.state", state);
        }
        StopState stopState = process.hasEnded() ? null : stopStates.get(process.pid());
        if (stopState != null) {
            state = layout.say(stopState == StopState.STOPPED ? "tree.stopped" : "tree.stopped.unknown", state);
        }
        if (process.daemon()) {
            state = layout.say("tree.daemon", state);
        }
        if (process.isOrphan()) {
            state = layout.say("tree.orphan", state, process.firstPpid(), process.ppid());
        }
        return state;
    }
}
