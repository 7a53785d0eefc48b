package dev.procession.timeline;

import dev.procession.text.Line;
import dev.procession.timeline.TreeTable.Node;
import dev.procession.trace.Event.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who started whom, and how each process is now; those that have ended stay. */
final class TreeView {

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final List<List<ProcessLife>> children = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<StuckWait> stuck;

    private TreeView(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
        stuck = StuckWait.in(timeline);
    }

    static Stream<Line> lines(Timeline timeline, Layout layout) {
        TreeView view = new TreeView(timeline, layout);
        view.grow();
        List<Line> lines = new ArrayList<>(new TreeTable(layout, view.nodes).lines());
        lines.add(Line.EMPTY);
        lines.addAll(SecondTerminal.lines(timeline, layout));
        return lines.stream();
    }

    private void grow() {
        timeline.processes().forEach(p -> children.add(new ArrayList<>()));
        List<ProcessLife> roots = new ArrayList<>();
        for (ProcessLife process : timeline.processes()) {
            (process.launcher() < 0 ? roots : children.get(process.launcher())).add(process);
        }
        roots.forEach(root -> grow(root, "", ""));
        timeline.ready().forEach(this::addReady);
    }

    private void grow(ProcessLife life, String branch, String rails) {
        List<ProcessLife> mine = children.get(life.index());
        String below = mine.isEmpty() ? rails : rails + layout.pick("│  ", "|  ");
        nodes.add(new Node(
                life.index(),
                branch + Badge.of(life.index(), layout) + phrases.name(life),
                below,
                phrases.ident(life),
                begin(life),
                end(life),
                state(life)));
        for (int i = 0; i < mine.size(); i++) {
            boolean last = i == mine.size() - 1;
            String fork = last ? layout.pick("└─ ", "`- ") : layout.pick("├─ ", "|- ");
            grow(mine.get(i), rails + fork, rails + (last ? "   " : layout.pick("│  ", "|  ")));
        }
    }

    /** {@code ps} shows them, so they are shown here too. */
    private void addReady(Prepared jvm) {
        nodes.add(new Node(
                0,
                layout.pick("·  ", "-  ") + layout.say("tree.ready"),
                "",
                phrases.ident(false, jvm.child(), jvm.pid()),
                Long.toString(timeline.millis(jvm.t())),
                timeline.isRecorded() ? "?" : layout.say("tree.now"),
                layout.say("tree.ready.state")));
    }

    private String begin(ProcessLife life) {
        long millis = timeline.millis(life.begin());
        return millis < 0 ? layout.say("tree.before") : Long.toString(millis);
    }

    private String end(ProcessLife life) {
        if (life.hasEnded()) {
            return Long.toString(timeline.millis(life.end()));
        }
        return timeline.isRecorded() ? "?" : layout.say("tree.now");
    }

    private String state(ProcessLife life) {
        String state = phrases.state(life, timeline);
        for (StuckWait stuck : stuck) {
            if (stuck.waiter().index() == life.index()) {
                state = stuck.sentence(timeline, layout);
            }
        }
        if (life.daemon()) {
            state = layout.say("tree.daemon", state);
        }
        if (life.isOrphan()) {
            state = layout.say("tree.orphan", state, life.firstPpid(), life.ppid());
        }
        return state;
    }
}
