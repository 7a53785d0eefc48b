package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.cli.Installed.Result;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The class archives that a person has from the second start on. They are made once and used by all tests of a build,
 * which halves the time of the tests.
 */
final class InstalledArchives {

    private static final Path CACHE =
            Path.of("target", "cache", System.getProperty("java.version")).toAbsolutePath();

    private static final long DEADLINE_SECONDS = TimeUnit.MINUTES.toSeconds(5);

    private static boolean made;

    private InstalledArchives() {}

    /** The cache directory that contains the archives. */
    static synchronized Path cache() {
        try {
            if (!made) {
                makeUnlessAnotherHas();
                made = true;
            }
            return CACHE;
        } catch (Exception e) {
            throw new AssertionError("no archives could be made", e);
        }
    }

    /** Tests run in several JVMs at once, so a file lock decides which of them makes the archives. */
    private static void makeUnlessAnotherHas() throws Exception {
        Files.createDirectories(CACHE);
        Path stamp = CACHE.resolve("made");
        String jars = Runtime.version() + " " + Files.getLastModifiedTime(jar("procession")) + " "
                + Files.getLastModifiedTime(jar("procession-shell"));
        try (FileChannel channel =
                        FileChannel.open(CACHE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(jars)) {
                Map<String, String> environment = Installed.environmentWithoutArchives(CACHE);
                environment.put("XDG_CACHE_HOME", CACHE.toString());
                make(environment);
                Files.writeString(stamp, jars);
            }
        }
    }

    /** Makes the archives anew. This takes a while: a newer JDK needs two runs for each. */
    static void make(Map<String, String> environment) throws Exception {
        List<String> command = List.of(Installed.launcher().toString(), "archives");
        Result result = Installed.execute(environment, "", command, DEADLINE_SECONDS);
        assertEquals(0, result.exitCode(), result::toString);
    }

    private static Path jar(String name) {
        return Installed.home().resolve("lib").resolve(name + ".jar");
    }

    /** The JVM options for a main JVM that uses its archive. */
    static List<String> forMain() throws IOException {
        return Archive.MAIN.use(directory());
    }

    /** The JVM options for a child that uses its archive. */
    static List<String> forChild() throws IOException {
        return Archive.CHILD.use(directory());
    }

    private static Path directory() throws IOException {
        try (Stream<Path> files = Files.find(cache(), 30, (file, about) -> file.endsWith("made-for"))) {
            return files.map(Path::getParent).findFirst().orElseThrow();
        }
    }
}
