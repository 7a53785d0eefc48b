package dev.procession.lesson;

import dev.procession.text.Ink;
import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Draws what a student runs, answers or does. */
final class ActivityPage {

    private final Look look;
    private final ProsePage prose;
    private final ListingPage listings;

    ActivityPage(Look look, ProsePage prose, ListingPage listings) {
        this.look = look;
        this.prose = prose;
        this.listings = listings;
    }

    /** Nothing for what is hidden: hints, notes and checks, and Python twins, which have a command of their own. */
    List<Line> lines(Block block, int width) {
        if (block instanceof Block.Demo demo) {
            return program(demo.label(), demo.program(), "demo.run", width);
        } else if (block instanceof Block.Choice choice) {
            return choice(choice, width);
        } else if (block instanceof Block.Order order) {
            return order(order, width);
        } else if (block instanceof Block.Exercise exercise) {
            List<Line> lines = section("section.exercise", exercise.task(), width);
            lines.addAll(program(exercise.label(), exercise.start(), "exercise.edit", width));
            return lines;
        }
        return List.of();
    }

    private List<Line> program(String label, Program program, String invitation, int width) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(new Flow(look.cells()).add(label, Ink.STRONG).wrap(width));
        lines.addAll(listings.lines(program.source(look.language()), width));
        lines.add(Line.EMPTY);
        lines.addAll(new Flow(look.cells())
                .add(look.text(invitation, program.name()), Ink.STRONG)
                .wrap(width));
        return lines;
    }

    private List<Line> choice(Block.Choice choice, int width) {
        List<Line> lines = section("section.predict", choice.question(), width);
        for (int i = 0; i < choice.answers().size(); i++) {
            String marker = Question.letter(i) + ") ";
            List<Line> answer = prose.lines(choice.answers().get(i).content(), look.beside(marker, width));
            lines.addAll(look.indent(marker, false, answer, width));
        }
        return lines;
    }

    private List<Line> order(Block.Order order, int width) {
        List<Line> lines = section("section.predict-order", order.question(), width);
        List<String> shown = order.shown();
        for (int i = 0; i < shown.size(); i++) {
            String marker = Question.letter(i) + ") ";
            List<Line> line =
                    new Flow(look.cells()).add(shown.get(i), Ink.PLAIN).wrap(look.beside(marker, width));
            lines.addAll(look.indent(marker, false, line, width));
        }
        return lines;
    }

    /** The heading of a section and what stands under it, each with an empty line after it. */
    private List<Line> section(String title, List<Prose> text, int width) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(prose.heading("###", List.of(new Inline.Text(look.text(title))), width));
        lines.add(Line.EMPTY);
        if (!text.isEmpty()) {
            lines.addAll(prose.lines(text, width));
            lines.add(Line.EMPTY);
        }
        return lines;
    }
}
