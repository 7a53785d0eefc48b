package dev.procession.author;

import dev.procession.author.Part.Role;
import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Source;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The programs and checks of a lesson, compiled before anything of it runs, so that the author learns of all that does
 * not compile at once.
 */
final class CompiledLesson {

    private final LessonParts parts;
    private final ProgramCompiler compiler;
    private final Language reader;
    private final Map<Source, Compilation> programs = new ConcurrentHashMap<>();
    private final Map<List<Block.Check>, CompiledChecks> checks = new ConcurrentHashMap<>();

    private CompiledLesson(Lesson lesson, ProgramCompiler compiler, Language reader) {
        this.parts = LessonParts.of(lesson);
        this.compiler = compiler;
        this.reader = reader;
    }

    /** @param reader the language of the reports */
    static CompiledLesson of(Lesson lesson, ProgramCompiler compiler, Language reader) {
        CompiledLesson compiled = new CompiledLesson(lesson, compiler, reader);
        compiled.parts.programs().parallelStream().forEach(compiled::compile);
        return compiled;
    }

    private void compile(Part part) {
        Source source = part.source();
        programs.computeIfAbsent(
                source,
                each -> compiler.compile(
                        part.program().path(), each.file().getFileName().toString(), each.text(), reader.locale()));
        if (!part.checks().isEmpty()) {
            checks.computeIfAbsent(part.checks(), each -> CompiledChecks.compile(each, reader));
        }
    }

    LessonParts parts() {
        return parts;
    }

    /** Whether the program and its checks can be tried: everything compiles, and an exercise has checks. */
    boolean isSound(Part part) {
        return compilation(part) instanceof Compilation.Done
                && !lacksCheck(part)
                && (part.checks().isEmpty() || checks(part).problems().isEmpty());
    }

    /** The compiled program of a part that {@link #isSound}. */
    CompiledProgram program(Part part) {
        return program(part.source())
                .orElseThrow(() -> new IllegalArgumentException(part.source().file() + " does not compile"));
    }

    /** The compiled program; empty if it does not compile. */
    Optional<CompiledProgram> program(Source source) {
        return programs.get(source) instanceof Compilation.Done done ? Optional.of(done.program()) : Optional.empty();
    }

    /** The checks of a part that has some. */
    CompiledChecks checks(Part part) {
        return get(checks, part.checks());
    }

    private Compilation compilation(Part part) {
        return get(programs, part.source());
    }

    private static <K, V> V get(Map<K, V> all, K key) {
        V found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException(String.valueOf(key));
        }
        return found;
    }

    private static boolean lacksCheck(Part part) {
        return part.role() != Role.DEMO && part.checks().isEmpty();
    }

    /** What the author has to fix before the lesson can be tried; each problem once, sorted by file and line. */
    List<Problem> problems() {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Part part : parts.programs()) {
            problems.addAll(problems(part.source().file(), compilation(part)));
            if (part.role() == Role.START && part.checks().isEmpty()) {
                problems.add(new Problem(part.source().file(), 1, 1, ProblemKind.EXERCISE_WITHOUT_CHECK, List.of()));
            } else if (part.role() == Role.CHALLENGE && part.checks().isEmpty()) {
                problems.add(new Problem(part.source().file(), 1, 1, ProblemKind.CHALLENGE_WITHOUT_CHECK, List.of()));
            }
        }
        checks.forEach((asked, each) -> {
            problems.addAll(each.problems());
            Set<Integer> faulty = each.problems().stream().map(Problem::line).collect(Collectors.toSet());
            asked.stream()
                    .flatMap(check -> ConstantChecks.in(check).stream())
                    .filter(problem -> !faulty.contains(problem.line()))
                    .forEach(problems::add);
        });
        return problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    private static List<Problem> problems(Path file, Compilation compilation) {
        if (compilation instanceof Compilation.Failed failed) {
            return failed.errors().stream().map(error -> problem(file, error)).toList();
        }
        boolean deep = compilation instanceof Compilation.TooDeep;
        return compilation instanceof Compilation.Done
                ? List.of()
                : List.of(new Problem(
                        file, 1, 1, deep ? ProblemKind.CODE_TOO_DEEP : ProblemKind.PROGRAM_WITHOUT_MAIN, List.of()));
    }

    /** The compiler says on its first line what is wrong, and on the next one which name is not known. */
    private static Problem problem(Path file, CompileError error) {
        String message = error.message()
                .lines()
                .limit(2)
                .map(line -> line.strip().replaceFirst("(?<=:) +", " "))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
        return new Problem(
                file, Math.max(1, error.line()), error.column(), ProblemKind.PROGRAM_NOT_COMPILED, List.of(message));
    }
}
