package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the class archives are used, are harmless when damaged, and are made anew after a killed maker. */
class ArchivesIT {

    @TempDir
    private Path directory;

    /** Gives each test its own copy of the archives that all tests share. */
    @BeforeEach
    void copyArchives() throws IOException {
        Path cache = InstalledArchives.cache();
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path each : files.toList()) {
                Path copy = directory.resolve("cache").resolve(cache.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Test
    void archivesAreUsedAndHarmlessWhenDamaged() throws Exception {
        Map<String, String> environment = Installed.environmentWithoutArchives(directory);
        List<Path> archives = filesInCache(".*\\.(jsa|aot)");
        assertEquals(3, archives.size(), archives.toString());
        assertRuns(environment);
        for (Path archive : archives) {
            assertTrue(archive.toFile().setWritable(true));
            Files.writeString(archive, "no archive at all");
        }
        assertRuns(environment);
    }

    private List<Path> filesInCache(String path) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("cache"))) {
            return files.filter(f -> f.toString().matches(path)).toList();
        }
    }

    /** Unfinished files remain if the shell is killed soon after it began to make archives. */
    @Test
    void whatAKilledMakerLeftIsTakenAwayByTheNext() throws Exception {
        Map<String, String> environment = Installed.environmentWithoutArchives(directory);
        Path place = filesInCache(".*/made-for").get(0).getParent();
        Files.createFile(place.resolve("4321-shell.jsa"));
        Files.createFile(Files.createDirectory(place.resolve("4321-rehearsal")).resolve("history"));
        InstalledArchives.make(environment);
        assertEquals(List.of(), filesInCache(".*/\\d+-.*"));
        assertEquals(3, filesInCache(".*\\.(jsa|aot)").size());
    }

    /** A shell that ends, in whatever way, closes the standard input of the maker that it started. */
    @Test
    void aMakerWhoseShellEndsLeavesNoTemporaryDirectory() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        ProcessBuilder builder = new ProcessBuilder(Installed.launcher().toString(), "archives", "--watched");
        builder.environment().clear();
        builder.environment().putAll(Installed.environmentWithoutArchives(directory));
        builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile());
        Process maker = builder.start();
        await("the maker runs a program", () -> exists(temporary, ".*/trace\\.jsonl"));
        maker.getOutputStream().close();

        assertTrue(maker.waitFor(60, TimeUnit.SECONDS));
        await("nothing is left", () -> !exists(temporary, ".*/procession-.*"));
    }

    private static boolean exists(Path folder, String path) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().matches(path));
        } catch (IOException | UncheckedIOException e) {
            return true; // something disappeared meanwhile
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            Thread.sleep(5);
        }
    }

    private static void assertRuns(Map<String, String> environment) throws Exception {
        Result result = Installed.run(
                environment, "var p = new Process(() -> println(\"in the child\"))\np.start(); p.join(); p\n");
        assertEquals("", result.err());
        assertTrue(result.out().contains("prints: in the child"), result.out());
        assertTrue(result.out().contains("exitCode=0>"), result.out());
    }
}
