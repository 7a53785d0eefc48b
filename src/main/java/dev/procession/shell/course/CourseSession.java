package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.Progress.Mark;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.explore.Goal;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.text.Language;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A student's session with a course: the step being read, and the predictions, exercises and progress. It is told when
 * a step is shown and when a program has run, and passes that on to them.
 */
public final class CourseSession implements RunHooks {

    private final Path folder;
    private final CoursePrograms programs;
    private final Messages messages;
    private final Progress progress;
    private final Attempts attempts;
    private final Predictions predictions;
    private final Exercises exercises;
    private final PastRuns pastRuns;
    private final NextThing next;

    private @Nullable StepRef place;
    private volatile boolean ran;

    /**
     * Creates a session in which no lesson is open.
     *
     * @param folder the directory of progress and exercises; a script does not write its progress there
     */
    public CourseSession(
            Path folder,
            CoursePrograms programs,
            FileEditing editing,
            Foreground foreground,
            RunStore store,
            Messages messages) {
        this(folder, programs, editing, foreground, store, Clock.systemDefaultZone(), messages);
    }

    /** @param clock says when something is done, and which questions come again */
    CourseSession(
            Path folder,
            CoursePrograms programs,
            FileEditing editing,
            Foreground foreground,
            RunStore store,
            Clock clock,
            Messages messages) {
        this.folder = folder;
        this.programs = programs;
        this.messages = messages;
        MovedSteps moved = new MovedSteps(programs::course);
        this.progress = Progress.in(folder.resolve("progress.properties"), moved, messages);
        this.attempts = new Attempts(folder, moved, this::isRecorded, clock, messages);
        this.predictions = new Predictions(progress, attempts, messages);
        this.exercises = new Exercises(progress, attempts, folder, editing, messages);
        this.next = new NextThing(progress, predictions, messages);
        this.pastRuns = new PastRuns(store, foreground, messages);
    }

    CoursePrograms programs() {
        return programs;
    }

    Progress progress() {
        return progress;
    }

    Attempts attempts() {
        return attempts;
    }

    /** Whether what happens is the student's own doing: neither a script's nor that of a class. */
    private boolean isRecorded() {
        return messages.console().isInteractive() && !progress.isTemporary();
    }

    PastRuns pastRuns() {
        return pastRuns;
    }

    Predictions predictions() {
        return predictions;
    }

    Exercises exercises() {
        return exercises;
    }

    /** The lesson being read; null before the first lesson is opened. */
    @Nullable
    Lesson lesson() {
        return place == null ? null : place.lesson();
    }

    /** The step being read; null before the first lesson is opened. */
    @Nullable
    StepRef place() {
        return place;
    }

    /** The step being read, in the reader's language; null before the first lesson is opened. */
    @Nullable
    Step step() {
        return place == null ? null : text(place);
    }

    private Step text(StepRef step) {
        return step.in(messages.language());
    }

    private List<Step> steps(Lesson lesson) {
        return lesson.text(messages.language()).steps();
    }

    /** Goes to a step. */
    void goTo(StepRef step) {
        place = step;
    }

    /** Moves by {@code by} steps; false if the lesson has no such step. */
    boolean move(int by) {
        if (place == null) {
            return false;
        }
        List<Step> steps = steps(place.lesson());
        int to = steps.indexOf(text(place)) + by;
        if (to < 0 || to >= steps.size()) {
            return false;
        }
        place = new StepRef(place.lesson(), steps.get(to).id());
        return true;
    }

    /** {@code join 2/5}, for the prompt; empty before the first lesson is opened. */
    public String placeText() {
        if (place == null) {
            return "";
        }
        List<Step> steps = steps(place.lesson());
        return place.lesson().name() + " " + (steps.indexOf(text(place)) + 1) + "/" + steps.size();
    }

    /** The programs of {@link #stepOfPrograms}: demos and the start files of exercises. */
    private List<Program> programsHere() {
        return stepOfPrograms().map(CoursePrograms::of).orElse(List.of());
    }

    /**
     * This step if it shows a program, else the last step before it that does, because this step is then about that
     * one.
     */
    Optional<Step> stepOfPrograms() {
        if (place == null) {
            return Optional.empty();
        }
        List<Step> steps = steps(place.lesson());
        return steps.subList(0, steps.indexOf(text(place)) + 1).stream()
                .filter(step -> !CoursePrograms.of(step).isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** Whether a program was run since the step being read was opened. */
    boolean hasRun() {
        return ran;
    }

    /** Whether Enter must not leave the step being read yet; then a sentence says why, and the next Enter leaves. */
    boolean holdsBack() {
        return place != null && next.holdsBack(place, ran);
    }

    /** Says how to begin or, if the student was here before, at which step they left. */
    public void welcome() {
        progress.placeWords()
                .ifPresentOrElse(
                        words -> messages.say("welcome.back", TerminalSafe.line(words)),
                        () -> messages.say("welcome.new"));
        messages.note("welcome");
        for (Language language : Language.values()) {
            if (language != messages.language()) {
                messages.note("welcome.language", language.ownName(), language.code());
            }
        }
    }

    /** Says on the way out where the next start will continue. */
    public void farewell() {
        if (progress.isTemporary()) {
            endPresentation();
        }
        if (place != null) {
            attempts.left(place);
        }
        String words = placeText();
        if (!words.isEmpty() && !progress.isTemporary() && messages.console().isInteractive()) {
            if (progress.isSaved()) {
                messages.note("farewell", words);
            } else {
                messages.warn("farewell.unsaved", TerminalSafe.line(folder.toString()));
            }
        }
    }

    /**
     * Begins or ends the presentation of the course to a class. Meanwhile the student's own progress and exercises are
     * neither shown nor changed. What a presentation leaves behind if this JVM is killed goes when the next one begins.
     */
    void present(boolean on) {
        progress.setTemporary(on);
        endPresentation();
    }

    private void endPresentation() {
        try {
            exercises.endPresentation();
        } catch (IOException e) {
            messages.warn(e);
        }
    }

    /** Whether the student's progress and attempts are in their files. */
    public boolean isSaved() {
        return progress.isSaved() && attempts.log().isSaved();
    }

    /**
     * Whether the text consists of the letters of an answer and is not meant as Java.
     *
     * @param declared supplies the names that the student has declared, which mean Java
     */
    public boolean isAnswer(String text, Supplier<List<String>> declared) {
        return predictions.isAnswer(place, text)
                || (predictions.isLateAnswer(place, text) || predictions.isAnswerInWords(place, text))
                        && Arrays.stream(text.strip().split("[^\\p{L}\\p{N}_$]+"))
                                .noneMatch(word -> declared.get().contains(word));
    }

    /** Takes a text that {@link #isAnswer} accepts. */
    public void answer(String text) {
        if (predictions.isAnswer(place, text) || predictions.isAnswerInWords(place, text)) {
            predictions.answer(place, text);
        } else {
            predictions.answerLate(place, text);
        }
    }

    /** Must be called when a step begins to be shown. */
    void recordOpened(StepRef step) {
        ran = false;
        next.opened();
        progress.recordPlace(step, placeText());
        attempts.opened(step);
    }

    /** Must be called when all of a step has been shown; prints what to do next. */
    void recordShown(StepRef step) {
        if (progress.isTemporary()) {
            return;
        }
        List<Program> here = CoursePrograms.of(text(step));
        if (progress.has(step, Mark.PASSED)) {
            messages.note("step.passed");
        } else if (!here.isEmpty() && progress.has(step, Mark.RAN)) {
            pastRuns.remind(here.get(0));
        } else if (here.isEmpty()) {
            demoBefore(step).ifPresent(pastRuns::reference);
        }
        predictions.sayResults(step);
        next.say(step);
    }

    /** The demo of the step before this one: a step without a program is about that demo. */
    private Optional<Program> demoBefore(StepRef step) {
        List<Step> steps = steps(step.lesson());
        int number = steps.indexOf(text(step));
        return number == 0
                ? Optional.empty()
                : steps.get(number - 1).all(Block.Demo.class).stream()
                        .map(Block.Demo::program)
                        .findFirst();
    }

    /**
     * Deletes what is kept of the student: progress, attempts, and what a presentation left. The programs of the
     * student are the student's own, and stay.
     */
    void forget() throws IOException {
        progress.delete();
        attempts.forget();
        exercises.endPresentation();
    }

    /** The directory of the progress, the attempts and the student's programs. */
    Path folder() {
        return folder;
    }

    /** Says what the student has done in a lesson, after its last step. */
    void sayEnded(Lesson lesson) {
        if (!progress.isTemporary()) {
            messages.say(
                    "lesson.ended",
                    lesson.name(),
                    ProgressCount.of(lesson, progress, messages.language()).words(messages));
        }
    }

    @Override
    public List<String> programNames() {
        return programs.programNames(lesson());
    }

    @Override
    public @Nullable Program program(String typed) {
        return programs.program(typed, lesson(), programsHere());
    }

    @Override
    public Optional<Source> twin(Program program) {
        return programs.twin(program);
    }

    @Override
    public boolean isTrusted() {
        return programs.isTrusted();
    }

    @Override
    public boolean admits(Program program) {
        StepRef here = place;
        return here == null || !stepOf(program).equals(Optional.of(here)) || predictions.admits(here, program);
    }

    @Override
    public Optional<Goal> goal(Program program) {
        return stepOf(program).flatMap(step -> new ChallengeGoals(progress, messages).of(step, program));
    }

    @Override
    public Source source(Program program) throws IOException {
        Optional<StepRef> step = stepOf(program);
        Optional<Block.Exercise> exercise = step.flatMap(at -> exercises.of(at, program));
        return exercise.isPresent() ? exercises.source(exercise.get()) : programs.source(program);
    }

    @Override
    public void recordRun(Program program, Timeline timeline) {
        if (programsHere().contains(program)) {
            ran = true;
        }
        Optional<StepRef> shown = stepOf(program);
        if (shown.isEmpty()) {
            return;
        }
        StepRef step = shown.get();
        progress.mark(step, Mark.RAN);
        attempts.ran(step, program);
        predictions.gradeRun(step, program, timeline);
        boolean exercise = exercises.checkRun(step, program, timeline);
        boolean reads = messages.console().isInteractive() && !progress.isTemporary();
        if (reads && !exercise && step.equals(place)) {
            messages.note(predictions.isOpen(step) ? "next.open" : "next.ran");
        }
    }

    @Override
    public void recordStop(Program program) {
        if (stepOf(program).flatMap(step -> exercises.of(step, program)).isPresent()) {
            messages.note("check.stopped");
        }
    }

    /** The step that shows a program: preferably the one being read, else the first in the course. */
    private Optional<StepRef> stepOf(Program program) {
        StepRef here = place;
        if (here != null && CoursePrograms.of(text(here)).contains(program)) {
            return Optional.of(here);
        }
        for (Lesson lesson : programs.course().lessons()) {
            for (Step step : steps(lesson)) {
                if (lesson.programs().contains(program)
                        && CoursePrograms.of(step).contains(program)) {
                    return Optional.of(new StepRef(lesson, step.id()));
                }
            }
        }
        return Optional.empty();
    }
}
