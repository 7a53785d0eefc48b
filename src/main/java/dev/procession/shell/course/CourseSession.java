package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.Progress.Mark;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A student's session with a course. It is told when a step is shown and when a program has run, and passes that on to
 * predictions, exercises and progress.
 */
final class CourseSession implements RunHooks {

    private final Supplier<Course> course;
    private final Bookmark bookmark;
    private final Progress progress;
    private final Predictions predictions;
    private final Exercises exercises;
    private final PastRuns runs;
    private final Messages messages;

    CourseSession(
            Supplier<Course> course,
            Bookmark bookmark,
            Progress progress,
            Predictions predictions,
            Exercises exercises,
            PastRuns runs,
            Messages messages) {
        this.course = course;
        this.bookmark = bookmark;
        this.progress = progress;
        this.predictions = predictions;
        this.exercises = exercises;
        this.runs = runs;
        this.messages = messages;
    }

    @Override
    public Optional<String> lastPlace() {
        return progress.place();
    }

    @Override
    public void opened(StepRef place) {
        progress.recordPlace(place, bookmark.words(messages.language()));
    }

    @Override
    public void shown(StepRef place) {
        if (progress.isTemporary()) {
            return;
        }
        List<Program> here = programs(place.in(messages.language()));
        if (progress.has(place, Mark.PASSED)) {
            messages.note("step.passed");
        } else if (!here.isEmpty() && progress.has(place, Mark.RAN)) {
            runs.remind(here.get(0));
        } else if (here.isEmpty()) {
            before(place).ifPresent(runs::reference);
        }
        predictions.invite(place);
    }

    /** The demo of the step before this one: a step without a program is about that demo. */
    private Optional<Program> before(StepRef place) {
        List<Step> steps = place.lesson().text(messages.language()).steps();
        int number = steps.indexOf(place.in(messages.language()));
        return number == 0
                ? Optional.empty()
                : steps.get(number - 1).all(Block.Demo.class).stream()
                        .map(Block.Demo::program)
                        .findFirst();
    }

    @Override
    public void ended(Lesson lesson) {
        if (!progress.isTemporary()) {
            messages.say(
                    "lesson.ended",
                    lesson.name(),
                    ProgressCount.of(lesson, progress, messages.language()).words(messages));
        }
    }

    @Override
    public boolean admits(Program program) {
        return place(program).map(place -> predictions.admits(place, program)).orElse(true);
    }

    @Override
    public Source source(Program program, Language language) throws IOException {
        Optional<StepRef> place = place(program);
        Optional<Block.Exercise> exercise = place.flatMap(at -> exercises.of(at, program));
        return exercise.isPresent() ? exercises.source(place.get(), exercise.get()) : program.source(language);
    }

    @Override
    public void recordRun(Program program, Timeline timeline) {
        Optional<StepRef> shown = place(program);
        if (shown.isEmpty()) {
            return;
        }
        StepRef place = shown.get();
        progress.mark(place, Mark.RAN);
        predictions.gradeRun(place, program, timeline);
        boolean exercise = exercises.checkRun(place, program, timeline);
        boolean reads = messages.console().isInteractive() && !progress.isTemporary();
        if (reads && !exercise && place.equals(bookmark.place())) {
            messages.note(predictions.isOpen(place) ? "next.open" : "next.ran");
        }
    }

    /** The step that shows a program: preferably the one being read, else the first in the course. */
    private Optional<StepRef> place(Program program) {
        StepRef here = bookmark.place();
        if (here != null && shows(here.in(messages.language()), program)) {
            return Optional.of(here);
        }
        for (Lesson lesson : course.get().lessons()) {
            for (Step step : lesson.text(messages.language()).steps()) {
                if (lesson.programs().contains(program) && shows(step, program)) {
                    return Optional.of(new StepRef(lesson, step.id()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean shows(Step step, Program program) {
        return programs(step).contains(program);
    }

    /** The programs that can be run in a step: its demos and the start files of its exercises. */
    static List<Program> programs(Step step) {
        return step.blocks().stream()
                .flatMap(block -> block instanceof Block.Demo demo
                        ? Stream.of(demo.program())
                        : block instanceof Block.Exercise exercise ? Stream.of(exercise.start()) : Stream.empty())
                .toList();
    }
}
