package dev.procession.lesson.page;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonText;
import dev.procession.lesson.Program;
import dev.procession.lesson.Prose;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws the steps, listings, hints and notes of lessons as lines for a screen. No line is wider than the screen, and
 * the author's text is made safe for a terminal.
 */
public final class LessonPage {

    private final int width;
    private final Layout layout;
    private final ProsePage prose;
    private final ListingPage listings;
    private final ActivityPage activities;

    /**
     * Makes a page for a screen and a language.
     *
     * @param width the cells of a line
     * @param language the language of the programs, and of words that are not the author's
     */
    public LessonPage(int width, CellWidth cells, Glyphs glyphs, Language language) {
        this.width = width;
        this.layout = new Layout(width, cells, glyphs, MessageBundle.of(Lesson.class, language));
        this.prose = new ProsePage(layout);
        this.listings = new ListingPage(layout);
        this.activities = new ActivityPage(layout, prose, listings);
    }

    /** Draws a step, without its hints and notes and without the answers to its questions. */
    public List<StyledLine> step(Lesson lesson, Step step) {
        List<StyledLine> lines = new ArrayList<>();
        parts(lesson, step).forEach(part -> append(lines, part.lines()));
        return lines;
    }

    /**
     * Draws a step in parts, between which the reader may pause. On a screen, an empty line separates two parts. A
     * program comes before the questions about it, and in one part with them.
     */
    public List<PagePart> parts(Lesson lesson, Step step) {
        List<PagePart> parts = new ArrayList<>(List.of(new PagePart(fit(heading(lesson, step)), false)));
        List<StepQuestion> questions = StepQuestion.of(step);
        for (Block block : step.blocks()) {
            List<PagePart> more;
            if (block instanceof Block.Text text) {
                more = List.of(new PagePart(prose.lines(text.prose(), width), false));
            } else if (questions.stream().anyMatch(each -> each.block() == block && each.program() != null)) {
                more = List.of(); // drawn with its program
            } else {
                more = activities.parts(block, about(block, questions), twin(step, block), width);
            }
            more.forEach(part -> parts.add(new PagePart(fit(part.lines()), part.isProgram())));
        }
        return parts;
    }

    /** The questions about the program of {@code block}. */
    private static List<Block.Question> about(Block block, List<StepQuestion> questions) {
        Program program = block instanceof Block.Demo demo
                ? demo.program()
                : block instanceof Block.Exercise exercise
                        ? exercise.start()
                        : block instanceof Block.Challenge challenge ? challenge.program() : null;
        return questions.stream()
                .filter(each -> program != null && program.equals(each.program()))
                .map(StepQuestion::block)
                .toList();
    }

    /** Draws the opening of a lesson: its place in the course, its title and its aim. */
    public PagePart opening(Lesson lesson, int number, int lessons) {
        LessonText text = lesson.text(layout.language());
        List<StyledLine> lines = new ArrayList<>();
        String title = layout.say("lesson.title", number, lessons, TerminalSafe.line(text.title()));
        lines.addAll(new Wrap(layout.cells())
                .add(layout.pick("", "# ") + title, Style.HEADING)
                .wrap(width));
        if (!text.goal().isEmpty()) {
            lines.addAll(prose.lines(text.goal(), width));
        }
        return new PagePart(fit(lines), false);
    }

    /** Draws what was learnt in a lesson; no lines if the author does not say. */
    public List<StyledLine> learnt(Lesson lesson) {
        LessonText text = lesson.text(layout.language());
        List<StyledLine> lines = new ArrayList<>();
        if (!text.learnt().isEmpty()) {
            lines.add(layout.cut(layout.pick("", "## ") + layout.say("lesson.learnt"), Style.HEADING, width));
            lines.addAll(prose.lines(text.learnt(), width));
        }
        return fit(lines);
    }

    private static boolean twin(Step step, Block block) {
        return block instanceof Block.Demo demo
                && step.all(Block.Twin.class).stream()
                        .anyMatch(twin -> twin.program().equals(demo.program()));
    }

    /** Draws only the questions of a step. */
    public List<StyledLine> questions(Step step) {
        List<StyledLine> lines = new ArrayList<>();
        step.all(Block.Question.class)
                .forEach(question -> activities
                        .parts(question, List.of(), false, width)
                        .forEach(part -> append(lines, part.lines())));
        return fit(lines);
    }

    /** Draws one question. */
    public List<StyledLine> question(Block.Question question) {
        List<StyledLine> lines = new ArrayList<>();
        activities.parts(question, List.of(), false, width).forEach(part -> append(lines, part.lines()));
        return fit(lines);
    }

    /**
     * Draws the reasons of some answers to a question, each behind its letter; an answer without a reason has no lines.
     */
    public List<StyledLine> reasons(Block.Choice choice, List<Integer> answers) {
        List<StyledLine> lines = new ArrayList<>();
        for (int index : answers) {
            String marker = "  " + StepQuestion.letter(index) + ") ";
            List<Prose> reason = choice.answers().get(index).reason();
            if (!reason.isEmpty()) {
                lines.addAll(layout.indent(marker, false, prose.lines(reason, layout.beside(marker, width)), width));
            }
        }
        return fit(lines);
    }

    /** Draws a program with numbered lines. */
    public List<StyledLine> listing(Source source) {
        return fit(listings.lines(source, width));
    }

    /** Draws hint {@code number}, from 1, of {@code step}. */
    public List<StyledLine> hint(Step step, int number) {
        List<Block.Hint> hints = step.all(Block.Hint.class);
        String title = layout.say("hint.number", number, hints.size());
        List<StyledLine> lines = new ArrayList<>(List.of(layout.cut(title, Style.HEADING, width)));
        append(lines, prose.lines(hints.get(number - 1).content(), width));
        return fit(lines);
    }

    /** Draws the notes for the instructor of {@code step}; no lines if it has none. */
    public List<StyledLine> notes(Step step) {
        List<StyledLine> lines = new ArrayList<>();
        for (Block.Note note : step.all(Block.Note.class)) {
            append(lines, List.of(layout.cut(layout.say("note.title"), Style.HEADING, width)));
            for (String line : note.text().lines().toList()) {
                lines.addAll(
                        new Wrap(layout.cells()).add(line.strip(), Style.PLAIN).wrap(width));
            }
        }
        return fit(lines);
    }

    /** Draws prose that is not part of a step, such as the introduction of a course. */
    public List<StyledLine> prose(List<Prose> parts) {
        return fit(prose.lines(parts, width));
    }

    private List<StyledLine> heading(Lesson lesson, Step step) {
        List<Step> steps = lesson.text(layout.language()).steps();
        int number = steps.indexOf(step) + 1;
        String place = number > 0 ? number + "/" + steps.size() + "  " : "";
        String marks = layout.pick("", "## ");
        return InlineWrap.of(marks + place, step.heading(), Style.HEADING, layout)
                .wrap(width);
    }

    private static void append(List<StyledLine> lines, List<StyledLine> part) {
        if (!lines.isEmpty() && !part.isEmpty()) {
            lines.add(StyledLine.EMPTY);
        }
        lines.addAll(part);
    }

    /** Cuts lines that are still too wide, on screens so narrow that not even a marker fits. */
    private List<StyledLine> fit(List<StyledLine> lines) {
        return lines.stream()
                .map(line -> line.width(layout.cells()) <= width ? line : layout.cut(line.text(), Style.PLAIN, width))
                .map(LessonPage::withoutSpacesAtTheEnd)
                .toList();
    }

    private static StyledLine withoutSpacesAtTheEnd(StyledLine line) {
        List<StyledSpan> spans = new ArrayList<>(line.spans());
        while (!spans.isEmpty()) {
            StyledSpan last = spans.remove(spans.size() - 1);
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                spans.add(new StyledSpan(text, last.style()));
                return new StyledLine(spans);
            }
        }
        return StyledLine.EMPTY;
    }
}
