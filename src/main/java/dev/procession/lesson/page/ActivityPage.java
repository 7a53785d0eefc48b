package dev.procession.lesson.page;

import dev.procession.lesson.Block;
import dev.procession.lesson.Inline;
import dev.procession.lesson.Program;
import dev.procession.lesson.Prose;
import dev.procession.lesson.StepQuestion;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/** Draws demos, questions and exercises: the blocks of a step in which a student does something. */
final class ActivityPage {

    /** From this width on, a question stands beside its program if there is room for it. */
    private static final int WIDE = 100;

    private static final int NARROWEST_BESIDE = 34;
    private static final int WIDEST_BESIDE = 72;

    private final Layout layout;
    private final ProsePage prose;
    private final ListingPage listings;

    ActivityPage(Layout layout, ProsePage prose, ListingPage listings) {
        this.layout = layout;
        this.prose = prose;
        this.listings = listings;
    }

    /**
     * The parts of a page that show {@code block}. Hints, notes and checks are hidden, and a Python twin is shown by a
     * command of its own, so they have none.
     *
     * @param about the questions about the program of {@code block}, which are drawn with it
     * @param twin whether {@code block} is a demo with a Python twin, so that the page offers that command
     */
    List<PagePart> parts(Block block, List<Block.Question> about, boolean twin, int width) {
        if (block instanceof Block.Demo demo) {
            List<StyledLine> program = program(demo.label(), demo.program(), twin, width);
            return List.of(new PagePart(asking(program, about, width), true));
        } else if (block instanceof Block.Question question) {
            return List.of(new PagePart(question(question, width), false));
        } else if (block instanceof Block.Exercise exercise) {
            List<StyledLine> program = program(exercise.label(), exercise.start(), false, width);
            return List.of(
                    new PagePart(section("section.exercise", exercise.task(), width), false),
                    new PagePart(asking(program, about, width), true));
        } else if (block instanceof Block.Challenge challenge) {
            List<StyledLine> program = program(challenge.label(), challenge.program(), false, width);
            return List.of(
                    new PagePart(section("section.challenge", challenge.task(), width), false),
                    new PagePart(asking(program, about, width), true));
        }
        return List.of();
    }

    /** A program and the questions about it: beside it on a wide screen, else below. */
    private List<StyledLine> asking(List<StyledLine> program, List<Block.Question> about, int width) {
        if (about.isEmpty()) {
            return program;
        }
        int left = SideBySide.width(program, layout.cells());
        int right = Math.min(WIDEST_BESIDE, width - left - SideBySide.GAP);
        if (width >= WIDE && right >= NARROWEST_BESIDE) {
            return SideBySide.of(program, questions(about, right), left, layout.cells());
        }
        List<StyledLine> lines = new ArrayList<>(program);
        lines.add(StyledLine.EMPTY);
        lines.addAll(questions(about, width));
        return lines;
    }

    private List<StyledLine> questions(List<Block.Question> questions, int width) {
        List<StyledLine> lines = new ArrayList<>();
        for (Block.Question question : questions) {
            if (!lines.isEmpty()) {
                lines.add(StyledLine.EMPTY);
            }
            lines.addAll(question(question, width));
        }
        return lines;
    }

    private List<StyledLine> question(Block.Question question, int width) {
        return question instanceof Block.Choice choice ? choice(choice, width) : order((Block.Order) question, width);
    }

    private List<StyledLine> program(String label, Program program, boolean twin, int width) {
        List<StyledLine> lines = new ArrayList<>();
        String name = layout.say(twin ? "program.python" : "program.name", program.name());
        lines.addAll(new Wrap(layout.cells())
                .add(label, Style.STRONG)
                .add("  " + name, Style.DIM)
                .wrap(width));
        lines.addAll(listings.lines(program.source(layout.language()), width));
        return lines;
    }

    private List<StyledLine> choice(Block.Choice choice, int width) {
        String title = choice.prediction() ? "section.predict" : "section.question";
        List<StyledLine> lines = section(title, choice.question(), width);
        lines.add(StyledLine.EMPTY);
        for (int i = 0; i < choice.answers().size(); i++) {
            String marker = StepQuestion.letter(i) + ") ";
            List<StyledLine> answer = prose.lines(choice.answers().get(i).content(), layout.beside(marker, width));
            lines.addAll(layout.indent(marker, false, answer, width));
        }
        return lines;
    }

    private List<StyledLine> order(Block.Order order, int width) {
        List<StyledLine> lines = section("section.predict-order", order.question(), width);
        lines.add(StyledLine.EMPTY);
        List<String> shown = order.shown();
        for (int i = 0; i < shown.size(); i++) {
            String marker = StepQuestion.letter(i) + ") ";
            List<StyledLine> line =
                    new Wrap(layout.cells()).add(shown.get(i), Style.PLAIN).wrap(layout.beside(marker, width));
            lines.addAll(layout.indent(marker, false, line, width));
        }
        return lines;
    }

    /** The heading of a section and the prose under it. */
    private List<StyledLine> section(String title, List<Prose> text, int width) {
        List<StyledLine> lines = new ArrayList<>();
        lines.addAll(prose.heading("###", List.of(new Inline.Text(layout.say(title))), width));
        if (!text.isEmpty()) {
            lines.add(StyledLine.EMPTY);
            lines.addAll(prose.lines(text, width));
        }
        return lines;
    }
}
