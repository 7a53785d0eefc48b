package dev.procession.shell.course;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.lesson.Block;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.console.Messages;
import dev.procession.shell.edit.FileEditing;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exercises of a course: the student edits a copy of a program until all its checks hold. */
final class Exercises {

    private final Progress progress;
    private final ExerciseFiles own;

    /** What is edited before a class, so that the student's own copies are neither shown nor changed. */
    private final ExerciseFiles presented;

    private final Attempts attempts;
    private final FileEditing editing;
    private final Messages messages;

    /** @param folder the directory of the student's files */
    Exercises(Progress progress, Attempts attempts, Path folder, FileEditing editing, Messages messages) {
        this.progress = progress;
        this.attempts = attempts;
        this.own = new ExerciseFiles(folder.resolve("exercises"));
        this.presented = new ExerciseFiles(folder.resolve("presented"));
        this.editing = editing;
        this.messages = messages;
    }

    /** The files in use: the student's own, or others while the student presents. */
    private ExerciseFiles files() {
        return progress.isTemporary() ? presented : own;
    }

    /** Deletes what was edited in a presentation. */
    void endPresentation() throws IOException {
        presented.deleteAll();
    }

    /** The exercise of a step that starts with {@code program}. */
    Optional<Block.Exercise> of(StepRef place, Program program) {
        return place.in(messages.language()).all(Block.Exercise.class).stream()
                .filter(exercise -> exercise.start().equals(program))
                .findFirst();
    }

    /** The exercise of a step; null, with a message, if there is none. */
    private Block.@Nullable Exercise exercise(@Nullable StepRef place) {
        List<Block.Exercise> exercises =
                place == null ? List.of() : place.in(messages.language()).all(Block.Exercise.class);
        if (exercises.isEmpty()) {
            messages.warn("exercise.none");
            return null;
        }
        return exercises.get(0);
    }

    /** The language of the student's copy, which stays the one in which it was begun. */
    private Language language(StepRef place, Block.Exercise exercise) {
        Language spoken = messages.language();
        return files().has(exercise.start())
                ? progress.language(place).flatMap(Language::parse).orElse(spoken)
                : spoken;
    }

    /** The source of the exercise: the student's copy if there is one, else the author's start file. */
    Source source(Block.Exercise exercise) throws IOException {
        Program start = exercise.start();
        if (!files().has(start)) {
            return start.source(messages.language());
        }
        Path file = files().file(start);
        return new Source(file, ProgramFile.read(file));
    }

    /** Opens the student's copy in an editor; the copy is created from the start file if there is none. */
    void edit(@Nullable StepRef place) throws IOException, InterruptedException {
        Block.Exercise exercise = exercise(place);
        if (place == null || exercise == null) {
            return;
        }
        if (!files().has(exercise.start())) {
            progress.language(place, messages.language().code());
        }
        Path file = files().open(
                        exercise.start(),
                        exercise.start().source(messages.language()).text());
        edit(file);
        messages.note("edit.done", exercise.start().name());
    }

    /** Opens a file in an editor, or says where the file is if the console has no editor. */
    void edit(Path file) throws IOException, InterruptedException {
        if (editing.edit(file)) {
            messages.note("edit.file", TerminalSafe.line(file.toString()));
        }
    }

    /** The next hint of the step; when all have been shown, the last one again. */
    List<StyledLine> nextHint(@Nullable StepRef place, LessonPage page) {
        Step step = place == null ? null : place.in(messages.language());
        int all = step == null ? 0 : step.all(Block.Hint.class).size();
        if (place == null || step == null || all == 0) {
            messages.warn("hint.none");
            return List.of();
        }
        int number = Math.min(all, progress.hints(place) + 1);
        boolean again = progress.hints(place) >= all;
        progress.hints(place, number);
        if (!again) {
            attempts.hint(place, number);
        }
        List<StyledLine> lines = new ArrayList<>(page.hint(step, number));
        boolean solvable = !step.all(Block.Exercise.class).isEmpty();
        String key = number == all - 1
                ? "hint.more.one"
                : number < all ? "hint.more" : solvable ? "hint.last.solution" : again ? "hint.last" : "";
        if (!key.isEmpty()) {
            lines.addAll(messages.lines(messages.text(key, all - number), Style.DIM));
        }
        return lines;
    }

    /** Replaces the student's copy by the solution, and keeps a backup. Shows the solution instead to a class. */
    void solution(@Nullable StepRef place, LessonPage page) throws IOException {
        Block.Exercise exercise = exercise(place);
        if (place == null || exercise == null) {
            return;
        }
        Language language = language(place, exercise);
        Source solution = exercise.solution().source(language);
        Optional<Path> backup = files().replace(
                        exercise.start(),
                        solution.text(),
                        exercise.start().source(language).text());
        progress.language(place, language.code());
        if (!progress.has(place, Progress.Mark.PASSED)) {
            progress.mark(place, Progress.Mark.SOLUTION);
        }
        attempts.solution(place);
        if (progress.isTemporary()) {
            messages.print(page.listing(solution));
            messages.say("solution.presented", exercise.start().name());
            return;
        }
        messages.say("solution.there", exercise.start().name());
        backup.ifPresent(file -> messages.say("solution.backup", TerminalSafe.line(file.toString())));
    }

    /** Whether the student's copy is the solution, unchanged. */
    private boolean isSolution(Block.Exercise exercise, Language language) {
        try {
            String own = source(exercise).text();
            return own.strip()
                    .equals(exercise.solution().source(language).text().strip());
        } catch (IOException e) {
            return false; // it has run, so it was there a moment ago
        }
    }

    /** The mistake behind the findings, if the program or its run shows it beyond doubt; else empty. */
    private String cause(Block.Exercise exercise, List<CheckFinding> findings) {
        try {
            Optional<ProgramSlips.Slip> slip = ProgramSlips.of(source(exercise).text());
            if (slip.isPresent()) {
                return sentence(slip.get());
            }
        } catch (IOException e) {
            // It has run, so it was there a moment ago. Without it, only the run can tell.
        }
        return findings.stream()
                .map(finding -> finding.verdict().cause())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String sentence(ProgramSlips.Slip slip) {
        String name = TerminalSafe.line(slip.name());
        if (name.isEmpty()) {
            return messages.text(slip.run() ? "slip.run.unnamed" : "slip.unstarted.unnamed");
        }
        return messages.text(slip.run() ? "slip.run" : "slip.unstarted", name);
    }

    /** Renames the student's copies of a step's exercises to backups. */
    void setAside(Step step) throws IOException {
        for (Block.Exercise exercise : step.all(Block.Exercise.class)) {
            files().setAside(exercise.start())
                    .ifPresent(file -> messages.note("reset.backup", TerminalSafe.line(file.toString())));
        }
    }

    /**
     * Checks the run of an exercise, and prints the result.
     *
     * @return whether the program belongs to an exercise
     */
    boolean checkRun(StepRef place, Program program, Timeline timeline) {
        Optional<Block.Exercise> exercise = of(place, program);
        if (exercise.isEmpty()) {
            return false;
        }
        Language language = language(place, exercise.get());
        List<Block.Check> checks = place.in(language).all(Block.Check.class).stream()
                .filter(check -> check.program().equals(program))
                .toList();
        CompiledChecks asked = CompiledChecks.compile(checks, messages.language());
        if (!asked.problems().isEmpty()) {
            messages.warn("check.broken", asked.problems().get(0).report(messages.language()));
            return true;
        }
        List<CheckFinding> findings = asked.ask(timeline, messages.language());
        attempts.checked(place, findings.stream().filter(CheckFinding::holds).count(), findings.size());
        if (findings.stream().allMatch(CheckFinding::holds)) {
            progress.mark(place, Progress.Mark.PASSED);
            // Whoever did not ask for the solution has found it: some exercises have only one.
            boolean solution = progress.has(place, Progress.Mark.SOLUTION) && isSolution(exercise.get(), language);
            messages.say(solution ? "check.passed.solution" : "check.passed");
            if (asked.askOfOrders()) {
                messages.note("check.every", program.name());
            }
        } else {
            messages.print(CheckLines.failed(findings, messages));
            String cause = cause(exercise.get(), findings);
            if (!cause.isEmpty()) {
                messages.say("check.cause", cause);
            }
            boolean hints = !place.in(messages.language()).all(Block.Hint.class).isEmpty();
            messages.note(hints ? "check.again.hint" : "check.again");
        }
        return true;
    }
}
