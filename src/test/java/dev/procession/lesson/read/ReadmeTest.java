package dev.procession.lesson.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Inline;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Prose;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theExampleForAuthorsLoadsWithoutProblems() {
        Course course = CourseFolder.example(folder).load();

        assertEquals(List.of(), course.problems());
        assertEquals("An example", course.text(Language.EN).title());
        assertEquals("中文", course.text(Language.ZH).language());
        Lesson lesson = course.lessons().get(0);
        assertEquals("hello", lesson.name());
        assertEquals(5, lesson.minutes());
        assertEquals("子进程说你好", lesson.text(Language.ZH).title());
        assertEquals(
                List.of("hello", "greeting"),
                lesson.programs().stream().map(Program::name).toList());
    }

    @Test
    void theExampleShowsEveryKindOfBlock() {
        CourseFolder course = CourseFolder.example(folder);
        Lesson lesson = course.load().lessons().get(0);
        List<Block> first = lesson.text(Language.EN).step("first").orElseThrow().blocks();
        List<Block> second =
                lesson.text(Language.EN).step("in-order").orElseThrow().blocks();

        Block.Text text = assertInstanceOf(Block.Text.class, first.get(0));
        assertInstanceOf(Prose.Paragraph.class, text.prose());
        Block.Choice choice = assertInstanceOf(Block.Choice.class, first.get(1));
        assertEquals(1, choice.question().size());
        assertFalse(choice.answers().get(0).right());
        assertTrue(choice.answers().get(1).right());
        Block.Demo demo = assertInstanceOf(Block.Demo.class, first.get(2));
        assertEquals("Both say hello", demo.label());
        assertEquals("Hello", demo.program().className());
        Block.Twin twin = assertInstanceOf(Block.Twin.class, first.get(3));
        assertTrue(twin.python().text().contains("from multiprocessing import Process"));
        assertEquals(
                "Let everybody raise a hand before the first run.",
                assertInstanceOf(Block.Note.class, first.get(4)).text());

        Block.Order order = assertInstanceOf(Block.Order.class, second.get(1));
        assertEquals(List.of("hello from the child", "hello from main"), order.lines());
        assertEquals(List.of("hello from main", "hello from the child"), order.shown());
        Block.Exercise exercise = assertInstanceOf(Block.Exercise.class, second.get(2));
        assertEquals("greeting", exercise.start().name());
        assertEquals("GreetingSolution", exercise.solution().className());
        assertEquals(
                new Inline.Text("Change the program so that "),
                assertInstanceOf(Prose.Paragraph.class, exercise.task().get(0))
                        .content()
                        .get(0));
        Block.Check check = assertInstanceOf(Block.Check.class, second.get(3));
        assertEquals(exercise.start(), check.program());
        assertEquals(
                check.code().strip(),
                course.read("hello/lesson.md").lines().toList().get(check.line() - 1));
        assertEquals("Hint", assertInstanceOf(Block.Hint.class, second.get(4)).summary());
    }

    @Test
    void aProgramIsTakenInTheLanguageThatIsWantedOrElseInOneThatExists() {
        CourseFolder course = CourseFolder.example(folder)
                .delete("hello/zh/Greeting.java")
                .replace("hello/lesson.zh.md", "(zh/Greeting.java)", "(Greeting.java)");
        List<Program> programs = course.load().lessons().get(0).programs();

        assertTrue(programs.get(0).source(Language.ZH).text().contains("子进程说你好"));
        assertTrue(programs.get(0).source(Language.EN).text().contains("hello from the child"));
        assertEquals(programs.get(1).source(Language.EN), programs.get(1).source(Language.ZH));
    }
}
