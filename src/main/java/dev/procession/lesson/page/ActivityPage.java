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
     * @param twin whether {@code block} is a demo with a Python twin, so that the page offers that command
     */
    List<PagePart> parts(Block block, boolean twin, int width) {
        if (block instanceof Block.Demo demo) {
            String python = twin ? layout.say("demo.python") : "";
            return List.of(new PagePart(program(demo.label(), demo.program(), "demo.run", python, width), true));
        } else if (block instanceof Block.Choice choice) {
            return List.of(new PagePart(choice(choice, width), false));
        } else if (block instanceof Block.Order order) {
            return List.of(new PagePart(order(order, width), false));
        } else if (block instanceof Block.Exercise exercise) {
            return List.of(
                    new PagePart(section("section.exercise", exercise.task(), width), false),
                    new PagePart(program(exercise.label(), exercise.start(), "exercise.edit", "", width), true));
        }
        return List.of();
    }

    private List<StyledLine> program(String label, Program program, String invitation, String more, int width) {
        List<StyledLine> lines = new ArrayList<>();
        lines.addAll(new Wrap(layout.cells()).add(label, Style.STRONG).wrap(width));
        lines.addAll(listings.lines(program.source(layout.language()), width));
        lines.add(StyledLine.EMPTY);
        lines.addAll(new Wrap(layout.cells())
                .add(layout.say(invitation, program.name()), Style.STRONG)
                .add(more, Style.DIM)
                .wrap(width));
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
