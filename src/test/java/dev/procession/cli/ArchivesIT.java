package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesIT {

    @TempDir
    private Path directory;

    @Test
    void archivesAreMadeUsedAndHarmlessWhenDamaged() throws Exception {
        Map<String, String> environment = Installed.environment(directory);
        assertEquals(0, Installed.run(environment, "", "archives").exitCode());
        List<Path> archives;
        try (Stream<Path> files = Files.walk(directory.resolve("cache"))) {
            archives = files.filter(f -> f.toString().matches(".*\\.(jsa|aot)")).toList();
        }
        assertEquals(3, archives.size(), archives.toString());
        assertRuns(environment);
        for (Path archive : archives) {
            assertTrue(archive.toFile().setWritable(true));
            Files.writeString(archive, "no archive at all");
        }
        assertRuns(environment);
    }

    private static void assertRuns(Map<String, String> environment) throws Exception {
        Result result = Installed.run(
                environment, "var p = new Process(() -> println(\"in the child\"))\np.start(); p.join(); p\n");
        assertEquals("", result.err());
        assertTrue(result.out().contains("prints: in the child"), result.out());
        assertTrue(result.out().contains("exitcode=0>"), result.out());
    }
}
