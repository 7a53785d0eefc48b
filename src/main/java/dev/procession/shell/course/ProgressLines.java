package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.study.StepRecord;
import dev.procession.study.StudyRecord;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the progress: of the course, one line for each lesson; of a lesson, one line for each step. */
final class ProgressLines {

    private final Progress progress;
    private final StudyRecord record;
    private final Messages messages;

    ProgressLines(Progress progress, StudyRecord record, Messages messages) {
        this.progress = progress;
        this.record = record;
        this.messages = messages;
    }

    List<StyledLine> lessons(Course course, @Nullable Lesson here) {
        int width = widest(course.lessons().stream().map(Lesson::name).toList());
        List<StyledLine> lines = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            ProgressCount tally = ProgressCount.of(lesson, progress, messages.language());
            lines.add(StyledLine.builder()
                    .add(number(lines.size() + 1, lesson == here), Style.DIM)
                    .add(padded(lesson.name(), width), Style.CODE)
                    .add(tally.words(messages), tally.isComplete() ? Style.STRONG : Style.PLAIN)
                    .build());
        }
        return lines;
    }

    /**
     * The steps of a lesson, and what is left to do in each.
     *
     * @param any a step of the lesson
     * @param here the step being read, which may be of another lesson; null if no lesson is open
     */
    List<StyledLine> steps(StepRef any, @Nullable StepRef here) {
        Lesson lesson = any.lesson();
        List<Step> steps = lesson.text(messages.language()).steps();
        int width = widest(
                steps.stream().map(step -> TerminalSafe.line(step.title())).toList());
        List<StyledLine> lines =
                new ArrayList<>(List.of(StyledLine.EMPTY, StyledLine.of(lesson.name(), Style.HEADING)));
        int number = 0;
        for (Step step : steps) {
            number++;
            StepRef place = new StepRef(lesson, step.id());
            ProgressCount tally = ProgressCount.of(step, place, progress);
            lines.add(StyledLine.builder()
                    .add(number(number, place.equals(here)), Style.DIM)
                    .add(padded(TerminalSafe.line(step.title()), width))
                    .add(words(place, step, tally), tally.isComplete() ? Style.DIM : Style.PLAIN)
                    .build());
        }
        return lines;
    }

    private int widest(List<String> texts) {
        CellWidth cells = messages.console().cells();
        return texts.stream().mapToInt(cells::of).max().orElse(0);
    }

    private String padded(String text, int width) {
        return text + " ".repeat(width - messages.console().cells().of(text) + 2);
    }

    private String number(int number, boolean here) {
        String mark = here ? messages.console().glyphs().pick("▸", ">") : " ";
        return mark + (number < 10 ? "  " : " ") + number + "  ";
    }

    private String words(StepRef place, Step step, ProgressCount tally) {
        List<String> words = new ArrayList<>(List.of(messages.text(state(place, step, tally))));
        add(words, tally.predictions(), "progress.predicted", "progress.missed");
        add(words, tally.questions(), "progress.answered", "progress.erred");
        addRecord(words, record.step(place.lesson().name(), place.step()));
        return String.join(messages.text("comma"), words);
    }

    private void addRecord(List<String> words, StepRecord done) {
        if (done.attempts() > 1) {
            boolean right = Boolean.TRUE.equals(done.firstRight());
            words.add(messages.text(right ? "progress.attempts.right" : "progress.attempts.wrong", done.attempts()));
        }
        if (done.hints() > 0) {
            words.add(messages.text("progress.hints", done.hints()));
        }
        if (done.minutes() > 0) {
            words.add(messages.text("progress.minutes", done.minutes()));
        }
    }

    private String state(StepRef place, Step step, ProgressCount tally) {
        if (tally.skipped() > 0) {
            return "progress.left";
        } else if (tally.exercises().all() + tally.challenges().all() > 0) {
            if (!tally.isComplete()) {
                return "progress.solve";
            }
            return progress.has(place, Progress.Mark.SOLUTION) ? "progress.solved.solution" : "progress.solved";
        } else if (CoursePrograms.of(step).isEmpty()) {
            return tally.isComplete() ? "progress.wasRead" : "progress.read";
        }
        return tally.isComplete() ? "progress.ran" : "progress.run";
    }

    private void add(List<String> words, ProgressCount.Score counted, String all, String some) {
        if (counted.all() > 0) {
            words.add(messages.text(counted.right() == counted.all() ? all : some));
        }
    }
}
