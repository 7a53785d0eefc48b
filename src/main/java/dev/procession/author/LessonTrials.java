package dev.procession.author;

import dev.procession.author.Laboratory.Outcome;
import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists everything in a lesson that can be run, in all its languages. */
final class LessonTrials {

    private final Lesson lesson;
    private final boolean python;
    private final Language reader;
    private final List<Trial> trials = new ArrayList<>();
    private final Set<List<Object>> planned = new HashSet<>();

    private LessonTrials(Lesson lesson, boolean python, Language reader) {
        this.lesson = lesson;
        this.python = python;
        this.reader = reader;
    }

    /**
     * All trials of a lesson.
     *
     * @param python whether Python programs can be run
     * @param reader the language of the reports
     */
    static List<Trial> of(Lesson lesson, boolean python, Language reader) {
        LessonTrials all = new LessonTrials(lesson, python, reader);
        for (Language language : Language.values()) {
            if (lesson.texts().containsKey(language)) {
                lesson.text(language).steps().forEach(step -> all.add(step, language));
            }
        }
        return all.trials;
    }

    private void add(Step step, Language language) {
        List<Block.Check> checks = step.all(Block.Check.class);
        for (Block.Demo demo : step.all(Block.Demo.class)) {
            addDemo(demo.program(), of(demo.program(), checks), language);
        }
        for (Block.Exercise exercise : step.all(Block.Exercise.class)) {
            addExercise(exercise, of(exercise.start(), checks), language);
        }
        for (Block.Twin twin : step.all(Block.Twin.class)) {
            Path script = twin.python().file();
            if (python && planned.add(List.of(script))) {
                Source demo = twin.program().source(language);
                trials.add(new Trial(title(script), in -> tryTwin(in, script, twin.program(), demo, language)));
            }
        }
    }

    private static List<Block.Check> of(Program program, List<Block.Check> checks) {
        return checks.stream().filter(check -> check.program().equals(program)).toList();
    }

    /** The path of {@code file} below the folder of the course. */
    private String title(Path file) {
        String path = file.toString();
        return path.substring(
                path.lastIndexOf(lesson.name() + file.getFileSystem().getSeparator()));
    }

    private void addDemo(Program demo, List<Block.Check> checks, Language language) {
        Source source = demo.source(language);
        if (planned.add(List.of(source.file(), code(checks)))) {
            trials.add(new Trial(title(source.file()), in -> tryDemo(in, demo, source, checks, language)));
        }
    }

    private static List<String> code(List<Block.Check> checks) {
        return checks.stream().map(Block.Check::code).toList();
    }

    private void addExercise(Block.Exercise exercise, List<Block.Check> checks, Language language) {
        Source start = exercise.start().source(language);
        Source solution = exercise.solution().source(language);
        if (!planned.add(List.of(start.file(), code(checks)))) {
            return;
        }
        if (checks.isEmpty()) {
            Problem problem = atStart(start.file(), ProblemKind.EXERCISE_WITHOUT_CHECK);
            trials.add(new Trial(title(start.file()), in -> List.of(problem)));
            return;
        }
        trials.add(new Trial(title(start.file()), in -> tryStart(in, exercise.start(), start, checks, language)));
        trials.add(
                new Trial(title(solution.file()), in -> tryDemo(in, exercise.solution(), solution, checks, language)));
    }

    private static Problem atStart(Path file, ProblemKind kind, String... arguments) {
        return new Problem(file, 1, 1, kind, List.of(arguments));
    }

    /**
     * Runs a demo or a solution, whose checks must hold. Without checks it must also end; with checks it may run for
     * ever, as a demo of a deadlock does.
     */
    private List<Problem> tryDemo(
            Laboratory laboratory, Program program, Source source, List<Block.Check> checks, Language language)
            throws Exception {
        Outcome outcome = laboratory.run(program.path(), source, language);
        if (outcome instanceof Outcome.NotCompiled not) {
            return not.problems();
        } else if (outcome instanceof Outcome.Ended ended) {
            return failures(checks, ended.timeline(), source.file());
        } else if (outcome instanceof Outcome.Endless endless) {
            return checks.isEmpty()
                    ? List.of(atStart(source.file(), ProblemKind.PROGRAM_ENDLESS))
                    : failures(checks, endless.timeline(), source.file());
        }
        return List.of();
    }

    /** Runs the start of an exercise, which must fail a check, or there would be nothing left to do. */
    private List<Problem> tryStart(
            Laboratory laboratory, Program program, Source source, List<Block.Check> checks, Language language)
            throws Exception {
        Outcome outcome = laboratory.run(program.path(), source, language);
        if (outcome instanceof Outcome.NotCompiled not) {
            return not.problems();
        } else if (outcome instanceof Outcome.Ended ended
                && failures(checks, ended.timeline(), source.file()).isEmpty()) {
            return List.of(atStart(source.file(), ProblemKind.EXERCISE_START_PASSES));
        }
        return List.of();
    }

    private List<Problem> failures(List<Block.Check> checks, Timeline timeline, Path program) {
        CompiledChecks compiled = CompiledChecks.compile(checks, reader);
        List<Problem> problems = new ArrayList<>(compiled.problems());
        for (CheckFinding finding : compiled.ask(timeline, reader)) {
            if (!finding.holds()) {
                String sentences = String.join(" / ", finding.sentences(reader));
                problems.add(new Problem(
                        finding.check().file(),
                        finding.expression().line(),
                        1,
                        ProblemKind.CHECK_FAILS,
                        List.of(program.getFileName().toString(), sentences)));
            }
        }
        return problems;
    }

    /** Runs a Python twin, which must end with exit code 0 if the demo does. Nothing else is compared. */
    private List<Problem> tryTwin(Laboratory laboratory, Path script, Program program, Source demo, Language language)
            throws Exception {
        Outcome outcome = laboratory.runPython(title(script), script);
        if (endsWell(outcome) || !endsWell(laboratory.run(program.path(), demo, language))) {
            return List.of();
        }
        return List.of(
                outcome instanceof Outcome.Ended ended
                        ? atStart(script, ProblemKind.TWIN_FAILS, Integer.toString(ended.exitCode()))
                        : atStart(script, ProblemKind.PROGRAM_ENDLESS));
    }

    private static boolean endsWell(Outcome outcome) {
        return outcome instanceof Outcome.Ended ended && ended.exitCode() == 0;
    }
}
