package dev.procession.shell.explore;

import dev.procession.explore.ChoiceTree;
import dev.procession.explore.Exploration;
import dev.procession.explore.ExploredRun;
import dev.procession.shell.console.Messages;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.LineBuilder;
import java.util.ArrayList;
import java.util.List;

/** Draws the choices of an exploration as a tree of lines. */
final class ChoiceLines {

    /** More would not be read. */
    private static final int MOST_LEAVES = 40;

    private static final int INDENT_CELLS = 3;

    /** The least room for words; a deeper branch is drawn as far to the left as the one around it. */
    private static final int LEAST_WORDS_CELLS = 36;

    private final Layout layout;
    private final Messages messages;
    private final StepWords words;
    private final OutcomeWords outcomes;
    private final List<StyledLine> lines = new ArrayList<>();
    private int leaves;

    private ChoiceLines(Exploration found, Messages messages) {
        Sentences sentences = new Sentences(messages, found::name);
        this.layout = messages.layout();
        this.messages = messages;
        this.words = new StepWords(messages, sentences);
        this.outcomes = new OutcomeWords(messages, sentences);
    }

    /** @param runs those from which the tree is made */
    static List<StyledLine> of(Exploration found, List<ExploredRun> runs, Messages messages) {
        ChoiceLines drawing = new ChoiceLines(found, messages);
        ChoiceTree.of(runs).ifPresent(tree -> drawing.draw(tree, found.different()));
        return drawing.lines;
    }

    private void draw(ChoiceTree tree, int different) {
        lines.addAll(LineBuilder.paragraph(layout, messages.text("tree.title"), Style.DIM));
        node(tree, "", "");
        if (leaves < different) {
            String more = messages.text("tree.more", different - leaves, different);
            lines.addAll(LineBuilder.paragraph(layout, more, Style.DIM));
        }
    }

    /**
     * @param first what stands in front of the first line
     * @param rest what stands in front of the others
     */
    private void node(ChoiceTree node, String first, String rest) {
        String ahead = first;
        String done = words.line(node.steps());
        List<ChoiceTree> branches = node.branches();
        String below = rest + (branches.isEmpty() ? "" : layout.pick("│", "|"));
        if (!done.isEmpty()) {
            put(ahead, below, done, Style.PLAIN);
            ahead = rest;
        }
        if (branches.isEmpty()) {
            leaves++;
            String at = ahead;
            node.leaf().ifPresent(run -> leaf(at, rest, run));
        }
        for (int i = 0; i < branches.size() && leaves < MOST_LEAVES; i++) {
            boolean last = i == branches.size() - 1;
            boolean deep = layout.cells().of(rest) + INDENT_CELLS + LEAST_WORDS_CELLS > layout.room();
            String bar = last ? "   " : layout.pick("│  ", "|  ");
            node(
                    branches.get(i),
                    rest + (last ? layout.pick("└─ ", "`- ") : layout.pick("├─ ", "|- ")),
                    deep ? rest : rest + bar);
        }
    }

    private void leaf(String first, String rest, ExploredRun run) {
        String text = messages.text(
                "tree.leaf", outcomes.of(run.outcome()), run.order().text());
        put(first, rest, text, run.outcome().isGood() ? Style.STRONG : Style.WARNING);
    }

    private void put(String first, String rest, String text, Style style) {
        String ahead = first;
        int room = layout.room()
                - Math.max(layout.cells().of(first), layout.cells().of(rest));
        for (String part : layout.wrap(text, room)) {
            lines.add(new LineBuilder(layout)
                    .put(ahead, Style.DIM)
                    .padTo(layout.cells().of(ahead))
                    .put(part, style)
                    .line());
            ahead = rest;
        }
    }
}
