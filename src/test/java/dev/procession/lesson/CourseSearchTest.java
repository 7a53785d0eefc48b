package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.lesson.read.CourseFolder;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseSearchTest {

    @TempDir
    Path folder;

    private Course course;

    @BeforeEach
    void load() {
        course = CourseFolder.example(folder).load();
    }

    private List<String> search(String word, Language language) {
        return course.search(word, language).stream()
                .map(hit -> hit.lesson().name() + "#" + hit.step().id() + " " + hit.excerpt())
                .toList();
    }

    @Test
    void aWordIsFoundWhateverItsCaseWithTheWordsAroundIt() {
        assertEquals(
                List.of("hello#in-order ...step again. Change the program so that main greets last."),
                search("PROGRAM SO", Language.EN));
    }

    @Test
    void aChineseWordIsFound() {
        assertEquals(
                List.of("hello#first ...程说你好 谁先？ 父进程和子进程各输出一行。 哪一行在前？ 总是子进程的 都有可能 都说你好"), search("一行在", Language.ZH));
    }

    @Test
    void theTitleOfALessonIsFoundAtItsFirstStep() {
        assertEquals(List.of("hello#first A child says hello Who is first? Par..."), search("says", Language.EN));
    }

    @Test
    void hintsAndBlanksFindNothing() {
        assertEquals(List.of(), search("method that waits", Language.EN));
        assertEquals(List.of(), search("  ", Language.EN));
        assertEquals(List.of(), search("(", Language.ZH));
    }
}
