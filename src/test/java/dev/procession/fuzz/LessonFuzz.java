package dev.procession.fuzz;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Step;
import dev.procession.lesson.page.LessonPage;
import dev.procession.lesson.page.PagePart;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.TerminalCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A lesson, or a course's file, of anybody: read, drawn, and its problems told. */
final class LessonFuzz implements FuzzTarget {

    private static final String COURSE =
            "---\nformat: 1\ntitle: A course\nlanguage: English\n---\n\n1. [One](one/lesson.md)\n";

    private final Path folder;

    LessonFuzz(Path scratch) {
        this.folder = scratch.resolve("course");
    }

    @Override
    public int share() {
        return 60;
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                if (!file.endsWith("README.md")) {
                    seeds.add(Files.readAllBytes(file));
                }
            }
            Path one = Files.createDirectories(folder.resolve("one"));
            for (String program : List.of("WithJoin.java", "WithoutJoin.java", "WithJoin.py", "MainTooEarly.java")) {
                Files.copy(Path.of("lessons", "join", program), one.resolve(program));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    @Override
    public void take(byte[] input) throws IOException {
        boolean course = input.length % 8 == 0;
        Files.write(folder.resolve("course.md"), course ? input : FuzzTarget.bytes(COURSE));
        if (!course) {
            Files.write(folder.resolve("one").resolve("lesson.md"), input);
        }
        Course read = CourseLoader.load(folder);
        for (Problem problem : read.problems()) {
            FuzzTarget.require(problem.kind() != ProblemKind.READER_FAILED, problem.toString());
        }
        for (Language language : Language.values()) {
            read.problems().forEach(problem -> problem.report(language));
        }
        LessonPage page = new LessonPage(40, TerminalCells.TERMINAL, Glyphs.BOX, Language.EN);
        for (Lesson lesson : read.lessons()) {
            for (Step step : lesson.text(Language.EN).steps()) {
                for (PagePart part : page.parts(lesson, step)) {
                    part.lines().forEach(line -> FuzzTarget.require(isPrintable(line.text()), line.text()));
                }
                step.all(Block.Check.class).forEach(Block.Check::expressions);
            }
        }
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0);
    }
}
