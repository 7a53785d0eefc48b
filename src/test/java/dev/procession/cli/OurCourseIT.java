package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs everything in the delivered lessons as authors do: demos, starts and solutions of exercises in both languages,
 * and the Python twins if there is a Python. Sleeps are shortened except in the profile {@code course}. What texts say
 * of all orders is proved in one language, and in the profile in both: only texts differ between the programs.
 * {@code course.lessons} can choose some lessons; by default all are run.
 *
 * <p>The lessons use what the contract tests of the library try with each JDK, so this runs with one.
 */
@Tag(OnceOnly.TAG)
class OurCourseIT {

    private static final long DEADLINE_SECONDS = TimeUnit.MINUTES.toSeconds(40);

    @TempDir
    private Path directory;

    @Test
    void everyLessonPassesTheCheckerInBothLanguages() throws Exception {
        Map<String, String> environment = Installed.environment(directory);
        String launcher = Installed.launcher().toString();

        List<String> lessons = Stream.of(
                        System.getProperty("course.lessons", "").split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> check = new ArrayList<>(List.of(
                launcher,
                "check",
                "--speed",
                System.getProperty("course.speed", "10"),
                "--repeat",
                System.getProperty("course.repeat", "1"),
                "--every",
                System.getProperty("course.every", "en")));
        check.addAll(lessons);
        Result result = Installed.execute(environment, "", check, DEADLINE_SECONDS);

        assertEquals(0, result.exitCode(), result::toString);
        assertEquals("", result.err());
        for (String part : List.of("lock/WithLock.java", "lock/zh/WithLock.java", "lock/zh/OneBathroomSolution.java")) {
            assertTrue(result.out().contains(part), () -> part + " was not run: " + result.out());
        }
        System.out.print(lastLines(result.out())); // puts the duration into the log of the build
    }

    private static String lastLines(String out) {
        List<String> lines = out.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 2), lines.size())) + "\n";
    }
}
