package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.cli.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What another user of the computer plants among the temporary files neither hurts nor hinders: each trap that emptied a
 * directory, blocked a start, or ran code, once.
 */
@Tag(OnceOnly.TAG)
@EnabledOnOs(OS.LINUX)
class SecondUserIT {

    private static final String PROGRAM = """
            import dev.procession.multiprocessing.*;
            public class Program {
                public static void main(String[] args) {
                    Queue<String> queue = new Queue<>();
                    queue.put("program works");
                    System.out.println(queue.get());
                }
            }
            """;

    @TempDir
    private Path directory;

    private static Path script() throws Exception {
        return Path.of(SecondUserIT.class.getResource("second-user.sh").toURI());
    }

    private Result asRoot(List<String> command) throws Exception {
        Map<String, String> environment = new HashMap<>(Installed.environmentWithoutArchives(directory));
        return Installed.execute(environment, "", command);
    }

    /** Compiles the program to a folder that everybody may read, which that for temporary files is not here. */
    private static Path compile() throws IOException {
        Path classes = Files.createDirectories(Path.of("target", "second-user").toAbsolutePath());
        Path source = Files.writeString(classes.resolve("Program.java"), PROGRAM);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", library().toString(), source.toString());
        assertEquals(0, status);
        return classes;
    }

    private static Path library() {
        return Installed.home().resolve("lib/procession.jar");
    }

    private static String archive() throws IOException {
        try (Stream<Path> files = Files.walk(InstalledArchives.cache())) {
            return files.filter(file -> file.endsWith("shell.jsa"))
                    .map(Path::toString)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Tries out what the script needs, so that a missing right is told from a failure. */
    private void assumeAUserCanBeMade() throws Exception {
        String attempt = "mount -t tmpfs -o mode=1777 tmpfs /tmp && setpriv --reuid=54322 --regid=54322 --clear-groups"
                + " sh -c 'test -r \"$1\" && test -x \"$2\"' sh \"$1\" \"$2\"";
        boolean possible = false;
        try {
            possible = asRoot(List.of(
                                    "unshare",
                                    "-m",
                                    "sh",
                                    "-c",
                                    attempt,
                                    "sh",
                                    library().toString(),
                                    java()))
                            .exitCode()
                    == 0;
        } catch (IOException e) {
            // this system has no unshare
        }
        assumeTrue(possible, "only root, with setpriv and unshare, can be another user, who must be able to read this");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Test
    void whatAnotherUserPlantsNeitherHurtsNorHinders() throws Exception {
        assumeAUserCanBeMade();
        Result result = asRoot(List.of(
                "unshare",
                "-m",
                "sh",
                script().toString(),
                Installed.launcher().toRealPath().toString(),
                java(),
                library().toString(),
                compile().toString(),
                releaseVersion(),
                archive()));

        String out = result.out();
        assertTrue(out.contains("shell works"), result::toString);
        assertTrue(out.contains("program works"), result::toString);
        assertTrue(out.contains("the traps are as they were"), result::toString);
        assertTrue(out.contains("left of the victim's: alive thesis.txt used"), result::toString);
        assertFalse(out.contains("code of the other user was run"), result::toString);
        assertEquals(0, result.exitCode(), result::toString);
    }

    /** The version as the launcher reads it. */
    private static String releaseVersion() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(System.getProperty("java.home"), "release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
