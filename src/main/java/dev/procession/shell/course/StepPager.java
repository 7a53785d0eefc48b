package dev.procession.shell.course;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.page.LessonPage;
import dev.procession.lesson.page.PagePart;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import dev.procession.text.StyledLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Shows the step being read. A step that is higher than the screen is shown in several turns, so that none scrolls
 * away.
 */
final class StepPager {

    /** Lines of the screen that a step cannot use: empty lines, the hint what to do next, and the prompt. */
    private static final int LINES_AROUND = 5;

    private final CourseSession session;
    private final Messages messages;
    private final Deque<List<PagePart>> left = new ArrayDeque<>();
    private boolean notes;
    private boolean presenting;

    StepPager(CourseSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    /** Shows the beginning of the step; false if no lesson is open. */
    boolean begin() {
        Lesson lesson = session.lesson();
        Step step = session.step();
        if (lesson == null || step == null) {
            return false;
        }
        left.clear();
        left.addAll(turns(parts(lesson, step), messages.console().height() - LINES_AROUND));
        session.recordOpened(new StepRef(lesson, step.id()));
        turn(lesson, step);
        return true;
    }

    /**
     * Shows the next turn of the step; false if all of it has been shown. Parts that only list programs are left out if
     * a program was run meanwhile.
     */
    boolean showNextPart() {
        while (session.hasRun() && !left.isEmpty() && left.element().stream().allMatch(PagePart::isProgram)) {
            left.remove();
        }
        Lesson lesson = session.lesson();
        Step step = session.step();
        if (left.isEmpty() || lesson == null || step == null) {
            return false;
        }
        turn(lesson, step);
        return true;
    }

    private List<PagePart> parts(Lesson lesson, Step step) {
        List<PagePart> parts = new ArrayList<>();
        List<Lesson> lessons = session.programs().course().lessons();
        if (step.equals(lesson.text(messages.language()).steps().get(0))) {
            parts.add(page().opening(lesson, lessons.indexOf(lesson) + 1, lessons.size()));
        }
        parts.addAll(page().parts(lesson, step));
        return parts;
    }

    private void turn(Lesson lesson, Step step) {
        if (presenting) {
            messages.console().clear();
        }
        List<StyledLine> lines = new ArrayList<>(List.of(StyledLine.EMPTY));
        for (PagePart part : left.remove()) {
            lines.addAll(part.lines());
            lines.add(StyledLine.EMPTY);
        }
        messages.print(lines);
        if (!left.isEmpty()) {
            PagePart following = left.element().get(0);
            boolean program = following.isProgram() && !following.isRest();
            messages.note(program ? "more.program" : "more.text");
            return;
        }
        if (notes && !presenting) {
            messages.print(page().notes(step));
        }
        session.recordShown(new StepRef(lesson, step.id()));
    }

    /**
     * Groups parts into turns that fit the height; programs that are higher are divided. A single line, such as a
     * heading, never stands alone in a turn.
     */
    static List<List<PagePart>> turns(List<PagePart> parts, int height) {
        List<List<PagePart>> turns = new ArrayList<>();
        List<PagePart> turn = new ArrayList<>();
        int used = 0;
        List<PagePart> pieces =
                parts.stream().flatMap(part -> part.pieces(height).stream()).toList();
        for (PagePart part : pieces) {
            int lines = part.lines().size();
            boolean alone = used <= 1 || lines <= 1;
            if (!alone && used + 1 + lines > height) {
                turns.add(turn);
                turn = new ArrayList<>();
                used = 0;
            }
            turn.add(part);
            used += lines + (used > 0 ? 1 : 0);
        }
        turns.add(turn);
        return turns;
    }

    /** Switches the instructor's notes under each step on or off; returns whether they are on now. */
    boolean toggleNotes() {
        notes = !notes;
        return notes;
    }

    /**
     * Switches presentation for a class on or off. In it each step begins on an empty screen, without notes and without
     * what to do next.
     */
    void present(boolean on) {
        presenting = on;
    }

    LessonPage page() {
        Console console = messages.console();
        return new LessonPage(console.width(), console.cells(), console.glyphs(), messages.language());
    }
}
