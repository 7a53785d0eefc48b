package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs everything in the delivered lessons as authors do: demos, starts and solutions of exercises in both languages,
 * and the Python twins if there is a Python. Sleeps are shortened except in the profile {@code course}. What texts say
 * of all orders is proved for all lessons and both languages in the profile, which takes minutes more, and otherwise for
 * one lesson in one language. Every challenge is solved in any case.
 * {@code course.lessons} can choose some lessons; by default all are run.
 *
 * <p>The lessons use what the contract tests of the library try with each JDK, so this runs with one.
 */
@Tag(OnceOnly.TAG)
class OurCourseIT {

    private static final long DEADLINE_SECONDS = TimeUnit.MINUTES.toSeconds(40);

    private static final String EXPLORED = System.getProperty("course.every", "none");

    /** The lesson of which every order is tried in any case: what it teaches is which orders are certain. */
    private static final String EXPLORED_ANYWAY = "join";

    @TempDir
    private Path directory;

    @Test
    void everyLessonPassesTheCheckerInBothLanguages() throws Exception {
        List<String> chosen = Stream.of(System.getProperty("course.lessons", "").split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
        String out;
        if (chosen.isEmpty() && EXPLORED.equals("none")) {
            List<String> others = new ArrayList<>(lessons());
            others.remove(EXPLORED_ANYWAY);
            String explored = check(List.of(EXPLORED_ANYWAY), "en");
            assertTrue(explored.contains("join/WithJoin.java --every"), () -> explored);
            assertTrue(explored.contains("(shortest answer: 1.2.0.2)"), () -> explored);
            out = check(others, EXPLORED);
        } else {
            out = check(chosen, EXPLORED);
        }
        for (String part : List.of("lock/WithLock.java", "lock/zh/WithLock.java", "lock/zh/OneBathroomSolution.java")) {
            assertTrue(out.contains(part), () -> part + " was not run: " + out);
        }
    }

    private static List<String> lessons() throws IOException {
        try (Stream<Path> folders = Files.list(Installed.home().resolve("lessons"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("lesson.md")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** @param lessons all if empty */
    private String check(List<String> lessons, String every) throws Exception {
        List<String> check = new ArrayList<>(List.of(
                Installed.launcher().toString(),
                "check",
                "--speed",
                System.getProperty("course.speed", "10"),
                "--repeat",
                System.getProperty("course.repeat", "1"),
                "--every",
                every));
        check.addAll(lessons);
        Result result = Installed.execute(Installed.environment(directory), "", check, DEADLINE_SECONDS);

        assertEquals(0, result.exitCode(), result::toString);
        assertEquals("", result.err());
        System.out.print(lastLines(result.out())); // puts the duration into the log of the build
        return result.out();
    }

    private static String lastLines(String out) {
        List<String> lines = out.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 2), lines.size())) + "\n";
    }
}
