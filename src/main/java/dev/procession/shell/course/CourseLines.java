package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.shell.console.Messages;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the list of lessons, with what the student has done of each, in columns. */
final class CourseLines {

    private static final String GAP = "  ";

    private final Progress progress;
    private final Messages messages;
    private final CellWidth cells;

    CourseLines(Progress progress, Messages messages) {
        this.progress = progress;
        this.messages = messages;
        this.cells = messages.console().cells();
    }

    /** @param here the lesson that is open; null if none is */
    List<StyledLine> of(Course course, @Nullable Lesson here) {
        List<Lesson> lessons = course.lessons();
        int digits = Integer.toString(lessons.size()).length();
        int name = widest(lessons, Lesson::name);
        int title = widest(lessons, this::title);
        int minutes = widest(lessons, this::minutes);
        int done = widest(lessons, this::done);
        int all = 2 + digits + name + title + minutes + done + 4 * GAP.length();
        boolean fits = all <= messages.console().width(); // else what comes behind a title is not in columns
        List<StyledLine> lines = new ArrayList<>();
        for (Lesson lesson : lessons) {
            String mark = lesson == here ? messages.console().glyphs().pick("▸", ">") : " ";
            String number = Integer.toString(lines.size() + 1);
            String behind = padded(minutes(lesson), fits ? minutes : 0);
            lines.add(StyledLine.builder()
                    .add(mark + " " + " ".repeat(digits - number.length()) + number + GAP, Style.DIM)
                    .add(padded(lesson.name(), name) + GAP, Style.CODE)
                    .add(padded(title(lesson), fits ? title : 0))
                    .add((GAP + behind + GAP + done(lesson)).stripTrailing(), Style.DIM)
                    .build());
        }
        return lines;
    }

    private String title(Lesson lesson) {
        return TerminalSafe.line(lesson.text(messages.language()).title());
    }

    private String minutes(Lesson lesson) {
        return lesson.minutes() > 0 ? messages.text("minutes", lesson.minutes()) : "";
    }

    /** What was done of a lesson; empty if nothing was. */
    private String done(Lesson lesson) {
        ProgressCount count = ProgressCount.of(lesson, progress, messages.language());
        if (count.done() == 0) {
            return "";
        }
        return messages.text(count.isComplete() ? "progress.complete" : "progress.steps", count.done(), count.steps());
    }

    private int widest(List<Lesson> lessons, Function<Lesson, String> column) {
        return lessons.stream().map(column).mapToInt(cells::of).max().orElse(0);
    }

    private String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - cells.of(text)));
    }
}
