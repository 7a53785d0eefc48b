package dev.procession.lesson.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.CourseFolder;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalCells;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(OnceOnly.TAG)
class FuzzTest {

    private static final int VARIANTS = 400;
    private static final int[] WIDTHS = {1, 3, 17, 40, 80};
    private static final List<String> FILES = List.of(
            "hello/lesson.md",
            "hello/lesson.zh.md",
            "course.md",
            "hello/Hello.java",
            "hello/zh/Hello.java",
            "hello/Hello.py");
    private static final List<String> TOKENS = List.of(
            "<details><summary>Hint</summary>\n\n",
            "\n\n</details>\n\n",
            "<!-- ",
            "-->",
            "\n---\n",
            "\n\n## X {#x}\n\n",
            "\n### Predict\n\n",
            "\n### Exercise\n\n",
            "\n1. ",
            "\n- [x] ",
            "\n> ",
            "```",
            "```java check\n",
            "|",
            "\n|-|-|\n",
            "[a](Hello.java)",
            "[a](../x)",
            "{#",
            "}",
            "**",
            "`",
            "\u0000",
            "\u001b[31m",
            "\t",
            "程",
            "，",
            "\\",
            "\r\n",
            "![",
            "](",
            "\n    ",
            "<b>",
            "\uFEFF");

    @TempDir
    Path folder;

    @Test
    void aDamagedCourseNeverThrowsAndNoLineIsTooWide() {
        Random random = new Random(20_260_101);
        for (int variant = 0; variant < VARIANTS; variant++) {
            CourseFolder course = CourseFolder.example(folder);
            if (variant % 2 == 0) {
                course.write("hello/lesson.md", SampleLesson.ENGLISH).write("hello/lesson.zh.md", SampleLesson.CHINESE);
            }
            List<byte[]> originals = new ArrayList<>();
            FILES.forEach(file -> originals.add(course.read(file).getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                int file = random.nextInt(FILES.size());
                originals.set(file, mutate(originals.get(file), random));
                course.write(FILES.get(file), originals.get(file));
            }
            check(course.load(), "variant " + variant);
        }
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> out.write(random.nextInt(256));
            case 1 -> out.writeBytes(TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8));
            case 2 ->
                out.writeBytes(TOKENS.get(random.nextInt(TOKENS.size()))
                        .repeat(1 + random.nextInt(50))
                        .getBytes(StandardCharsets.UTF_8));
            case 3 -> out.write(bytes, from, to - from);
            default -> from = to;
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    private static void check(Course course, String variant) {
        for (Problem problem : course.problems()) {
            assertFalse(problem.kind() == ProblemKind.READER_FAILED, () -> variant + " " + problem);
            assertTrue(problem.line() > 0 && problem.column() > 0, () -> variant + " " + problem);
        }
        course.search("child", Language.EN);
        for (Language language : Language.values()) {
            for (Glyphs glyphs : Glyphs.values()) {
                for (int width : WIDTHS) {
                    draw(course, new LessonPage(width, TerminalCells.TERMINAL, glyphs, language), language)
                            .forEach(line -> checkLine(line, width, variant));
                }
            }
        }
    }

    private static List<StyledLine> draw(Course course, LessonPage page, Language language) {
        List<StyledLine> lines =
                new ArrayList<>(page.prose(course.text(language).introduction()));
        for (Lesson lesson : course.lessons()) {
            for (Step step : lesson.text(language).steps()) {
                lines.addAll(page.step(lesson, step));
                lines.addAll(page.notes(step));
                for (int hint = 1; hint <= step.all(Block.Hint.class).size(); hint++) {
                    lines.addAll(page.hint(step, hint));
                }
            }
            lesson.programs().forEach(program -> lines.addAll(page.listing(program.source(language))));
        }
        return lines;
    }

    private static void checkLine(StyledLine line, int width, String variant) {
        assertTrue(
                line.width(TerminalCells.TERMINAL) <= width, () -> variant + ", width " + width + ": " + line.text());
        boolean harmless = line.text().chars().noneMatch(c -> c < 0x20 || c == 0x7f);
        assertTrue(harmless, () -> variant + ": " + line.text());
    }
}
