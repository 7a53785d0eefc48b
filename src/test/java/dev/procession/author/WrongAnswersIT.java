package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.author.Laboratory.Outcome;
import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.engine.Engine;
import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs wrong answers to the exercises of our lessons: none may be praised. The ordinary build runs a few of them;
 * {@code -Dwrong.answers=999} runs all, {@code -Dwrong.seed} chooses others, and {@code wrong.only} those whose file and
 * title match a regular expression.
 */
@Tag(OnceOnly.TAG)
class WrongAnswersIT {

    private static final int FEW = 12;
    private static final int JOBS = 4;
    private static final int SPEED = 10;

    private static List<WrongAnswer> chosen() throws IOException {
        Course course = CourseLoader.load(Path.of("lessons"));
        List<WrongAnswer> all = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            all.addAll(WrongAnswer.of(lesson));
        }
        String only = System.getProperty("wrong.only", "");
        if (!only.isEmpty()) {
            return all.stream()
                    .filter(answer ->
                            Pattern.compile(only).matcher(answer.toString()).find())
                    .toList();
        }
        int wanted = number("wrong.answers", FEW);
        if (wanted < all.size()) {
            all.removeIf(WrongAnswer::hangs); // whether a program hangs takes seconds to see
        }
        Collections.shuffle(all, new Random(number("wrong.seed", 1)));
        return all.subList(0, Math.min(wanted, all.size()));
    }

    private static int number(String property, int otherwise) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    @Test
    void noWrongAnswerIsPraised() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(JOBS);
        List<String> praised = new ArrayList<>();
        ProgramCompiler compiler = new ProgramCompiler(Installed.jvm().library());
        try (Engine engine = Engine.open(Installed.jvm())) {
            Laboratory laboratory = new Laboratory(engine, RunConditions.atSpeed(number("wrong.speed", SPEED)));
            List<Callable<Optional<String>>> all = new ArrayList<>();
            chosen().forEach(answer -> all.add(() -> praise(answer, compiler, laboratory)));
            for (Future<Optional<String>> each : workers.invokeAll(all)) {
                each.get().ifPresent(praised::add);
            }
        } finally {
            workers.shutdownNow();
        }
        assertEquals(List.of(), praised);
    }

    /** The answer with a word on what is wrong with it as a test; empty if it compiles, runs and fails its checks. */
    private static Optional<String> praise(WrongAnswer answer, ProgramCompiler compiler, Laboratory laboratory)
            throws Exception {
        Part exercise = answer.exercise();
        String file = exercise.source().file().getFileName().toString();
        Compilation compiled = compiler.compile(exercise.program().path(), file, answer.text(), Language.EN.locale());
        if (!(compiled instanceof Compilation.Done done)) {
            return Optional.of(answer + ": does not compile: " + compiled);
        }
        Outcome outcome = laboratory.run(done.program());
        if (outcome instanceof Outcome.Endless) {
            return answer.hangs() ? Optional.empty() : Optional.of(answer + ": hangs");
        }
        Timeline timeline = ((Outcome.Ended) outcome).timeline();
        List<CheckFinding> findings =
                CompiledChecks.compile(exercise.checks(), Language.EN).ask(timeline, Language.EN);
        report(answer, findings);
        return findings.stream().allMatch(CheckFinding::holds) ? Optional.of(answer + ": praised") : Optional.empty();
    }

    private static synchronized void report(WrongAnswer answer, List<CheckFinding> findings) {
        if (Boolean.getBoolean("wrong.report")) {
            System.out.println(answer + (findings.stream().allMatch(CheckFinding::holds) ? " PRAISED" : ""));
            findings.stream().filter(finding -> !finding.holds()).forEach(finding -> {
                System.out.println("    " + String.join("\n      ", finding.sentences(Language.EN)));
                if (!finding.verdict().cause().isEmpty()) {
                    System.out.println("    Cause: " + finding.verdict().cause());
                }
            });
        }
    }
}
