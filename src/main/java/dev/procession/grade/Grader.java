package dev.procession.grade;

import dev.procession.author.Laboratory;
import dev.procession.author.Laboratory.Outcome;
import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.engine.compile.ProgramFile;
import dev.procession.grade.Grade.Part;
import dev.procession.lesson.Block;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.FailureSentence;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.check.CheckedOrders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Grades programs against the checks of one exercise. Whatever one program is or does, it gets a grade, and so does the
 * next.
 */
public final class Grader {

    private static final int MOST_ERRORS = 5;

    private final Block.Exercise exercise;

    /** The checks in each language: a program is in one of them, and prints its words. */
    private final List<CompiledChecks> checks;

    private final ProgramCompiler compiler;
    private final Laboratory laboratory;
    private final Duration limit;
    private final Language reader;
    private final MessageBundle texts;

    private Grader(
            Block.Exercise exercise,
            List<CompiledChecks> checks,
            ProgramCompiler compiler,
            Laboratory laboratory,
            Duration limit,
            Language reader) {
        this.exercise = exercise;
        this.checks = List.copyOf(checks);
        this.compiler = compiler;
        this.laboratory = laboratory;
        this.limit = limit;
        this.reader = reader;
        this.texts = MessageBundle.of(Grader.class, reader);
    }

    /**
     * A grader for the first exercise of a step.
     *
     * @param step a step that has an exercise
     * @param limit the limit of time of the laboratory, which a sentence names
     * @param reader the language of the sentences
     * @throws IOException if a check of the exercise does not compile, with a sentence
     */
    public static Grader of(
            StepRef step, ProgramCompiler compiler, Laboratory laboratory, Duration limit, Language reader)
            throws IOException {
        List<CompiledChecks> checks = new ArrayList<>();
        Set<List<String>> different = new LinkedHashSet<>();
        Block.Exercise exercise = step.in(reader).all(Block.Exercise.class).get(0);
        for (Language language : languages(reader)) {
            List<Block.Check> asked = step.in(language).all(Block.Check.class).stream()
                    .filter(check -> check.program().equals(exercise.start()))
                    .toList();
            if (different.add(asked.stream().map(Block.Check::code).toList())) {
                CompiledChecks compiled = CompiledChecks.compile(asked, reader);
                if (!compiled.problems().isEmpty()) {
                    throw new IOException(compiled.problems().get(0).report(reader));
                }
                checks.add(compiled);
            }
        }
        return new Grader(exercise, checks, compiler, laboratory, limit, reader);
    }

    /** All languages, that of the reader first. */
    private static List<Language> languages(Language reader) {
        List<Language> all = new ArrayList<>(List.of(Language.values()));
        all.sort(Comparator.comparing(language -> language != reader));
        return all;
    }

    /** Grades a program. */
    public Grade grade(Path file) throws InterruptedException {
        long begin = System.nanoTime();
        List<Part> parts;
        try {
            parts = parts(file);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String sentence = FailureSentence.of(e, MessageBundle.of(FailureSentence.class, reader));
            parts = List.of(new Part(texts.get("grade.runs"), List.of(texts.get("grade.broken", sentence))));
        }
        return new Grade(file, parts, Duration.ofNanos(System.nanoTime() - begin));
    }

    private List<Part> parts(Path file) throws IOException, InterruptedException {
        if (!Submissions.isOrdinary(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of(new Part(texts.get("grade.read"), List.of(texts.get("grade.special"))));
        }
        String className = exercise.start().className();
        Compilation compilation =
                compiler.compile(exercise.start().path(), className + ".java", ProgramFile.read(file), reader.locale());
        if (!(compilation instanceof Compilation.Done done)) {
            return List.of(new Part(texts.get("grade.compiles"), mistakes(compilation)));
        }
        return checked(done.program());
    }

    private List<String> mistakes(Compilation compilation) {
        if (compilation instanceof Compilation.Failed failed) {
            return failed.errors().stream()
                    .limit(MOST_ERRORS)
                    .map(this::mistake)
                    .toList();
        }
        return List.of(texts.get(compilation instanceof Compilation.TooDeep ? "grade.deep" : "grade.main"));
    }

    private String mistake(CompileError error) {
        String first = error.message().lines().findFirst().orElse("").strip();
        return texts.get("grade.line", error.line(), TerminalSafe.line(first));
    }

    private List<Part> checked(CompiledProgram program) throws IOException, InterruptedException {
        Outcome outcome = laboratory.run(program);
        List<Part> parts = new ArrayList<>(List.of(new Part(texts.get("grade.compiles"), List.of())));
        boolean ended = outcome instanceof Outcome.Ended;
        parts.add(new Part(
                texts.get("grade.ends"), ended ? List.of() : List.of(texts.get("grade.endless", seconds(limit)))));
        Timeline timeline =
                outcome instanceof Outcome.Ended each ? each.timeline() : ((Outcome.Endless) outcome).timeline();
        boolean everyOrder = ended && checks.stream().anyMatch(CompiledChecks::askOfOrders);
        CheckedOrders orders = everyOrder ? laboratory.explore(program).forChecks(reader) : null;
        checks.stream()
                .map(asked -> parts(asked, timeline, orders))
                .max(Comparator.comparingLong(
                        found -> found.stream().filter(Part::holds).count()))
                .ifPresent(parts::addAll);
        return parts;
    }

    private List<Part> parts(CompiledChecks asked, Timeline timeline, @Nullable CheckedOrders orders) {
        List<CheckFinding> findings = new ArrayList<>(asked.ask(timeline, reader));
        if (orders != null) {
            findings.addAll(asked.ask(orders, reader));
        }
        return findings.stream().map(this::part).toList();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0).replaceFirst("\\.0$", "");
    }

    private Part part(CheckFinding finding) {
        String goal = finding.expression().goal();
        String name = goal.isEmpty() ? finding.expression().code().strip().replaceAll("\\s+", " ") : goal;
        return new Part(TerminalSafe.line(name), finding.holds() ? List.of() : finding.sentences(reader));
    }
}
