package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CourseWatchTest {

    @TempDir
    private Path course;

    private void write(String file, String text) throws Exception {
        Files.createDirectories(course.resolve(file).getParent());
        Files.writeString(course.resolve(file), text);
    }

    @Test
    void whatWasSavedSinceTheBeginningIsNamed() throws Exception {
        write("course.md", "1");
        write("a/lesson.md", "1");
        try (CourseWatch watch = CourseWatch.of(course)) {
            write("a/lesson.md", "22");
            write("a/.lesson.md.swp", "an editor's own");
            write("b/zh/New.java", "1");
            Files.delete(course.resolve("course.md"));

            assertEquals(
                    List.of(Path.of("a/lesson.md"), Path.of("b/zh/New.java"), Path.of("course.md")), watch.await());
        }
    }

    @Test
    void aSaveEndsTheWaitAlsoInAFolderThatIsNew() throws Exception {
        write("a/lesson.md", "1");
        Path link = Files.createSymbolicLink(course.resolveSibling(course.getFileName() + "-link"), course);
        try (CourseWatch watch = CourseWatch.of(link)) {
            write("b/lesson.md", "1");
            assertEquals(List.of(Path.of("b/lesson.md")), watch.await());

            CompletableFuture<List<Path>> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return watch.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            write("b/lesson.md", "22");

            assertEquals(List.of(Path.of("b/lesson.md")), waiting.get());
        } finally {
            Files.delete(link);
        }
    }
}
