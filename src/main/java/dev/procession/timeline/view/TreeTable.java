package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Lays out the tree in columns: the branch with the name, pid and parent, the time from begin to end, and the state.
 */
final class TreeTable {

    private static final int GAP_CELLS = 2;
    private static final int MIN_STATE_CELLS = 20;
    private static final String TO = " - ";

    /** A row for one process. Its further lines begin with {@code rails} instead of {@code branch}. */
    record Node(int lane, String branch, String rails, String ident, String from, String to, String state) {}

    private final Layout layout;
    private final List<Node> nodes;
    private final int names;
    private final int from;
    private final int ident;
    private final int time;
    private final int state;
    private final boolean withTime;

    TreeTable(Layout layout, List<Node> nodes) {
        this.layout = layout;
        this.nodes = nodes;
        names = Math.min(layout.room() / 2, widest(Node::branch, layout.say("tree.process")));
        from = widest(Node::from, "");
        ident = names + GAP_CELLS;
        time = ident + widest(Node::ident, "pid<-ppid") + GAP_CELLS;
        int span = widest(node -> span(node), layout.say("tree.time"));
        withTime = layout.room() - time - span - GAP_CELLS >= MIN_STATE_CELLS;
        state = withTime ? time + span + GAP_CELLS : time;
    }

    List<StyledLine> lines() {
        List<StyledLine> lines = new ArrayList<>();
        LineBuilder head = new LineBuilder(layout).put(layout.say("tree.process"), Style.DIM);
        head.padTo(ident).put("pid<-ppid", Style.DIM);
        if (withTime) {
            head.padTo(time).put(layout.say("tree.time"), Style.DIM);
        }
        lines.add(head.padTo(state).put(layout.say("tree.state"), Style.DIM).line());
        nodes.forEach(node -> lines.addAll(lines(node)));
        return lines;
    }

    private List<StyledLine> lines(Node node) {
        Style style = Style.ofLane(node.lane);
        List<StyledLine> lines = new ArrayList<>();
        LineBuilder line = new LineBuilder(layout).put(layout.cut(node.branch, names), style);
        line.padTo(ident).put(node.ident, Style.DIM);
        if (withTime) {
            line.padTo(time).put(span(node), Style.DIM);
        }
        for (String part : layout.wrap(node.state, layout.room() - state)) {
            lines.add(line.padTo(state).put(part).line());
            line = new LineBuilder(layout).put(layout.cut(node.rails, names), style);
        }
        return lines;
    }

    private String span(Node node) {
        return " ".repeat(Math.max(0, from - node.from.length())) + node.from + TO + node.to;
    }

    private int widest(Function<Node, String> column, String head) {
        return nodes.stream()
                .mapToInt(node -> layout.cells().of(column.apply(node)))
                .reduce(layout.cells().of(head), Math::max);
    }
}
