package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts procession where folders, files or the locale are not as a program expects them. */
@DisabledOnOs(OS.WINDOWS)
class OddPlacesIT {

    @TempDir
    private Path directory;

    private Map<String, String> environment;

    @BeforeEach
    void newcomer() {
        environment = Installed.environment(directory);
    }

    /** Runs a command of the shell sh, in which {@code $0} is the launcher and {@code $1} an empty directory. */
    private Result inShell(String command, String input) throws Exception {
        return Installed.execute(
                environment,
                input,
                List.of("/bin/sh", "-c", command, Installed.launcher().toString(), directory.toString()));
    }

    @Test
    void chineseNamesWorkInALocaleThatIsNotInstalled() throws Exception {
        environment.put("LC_ALL", "zh_XX.UTF-8");
        // The bytes of two Chinese letters, since the locale of this test may not have them either.
        Result result = inShell("""
                name=$(printf '\\347\\224\\250\\346\\210\\267')
                mkdir -p "$1/$name/state" && cd "$1/$name" || exit 9
                HOME=$PWD XDG_STATE_HOME=$PWD/state "$0" --strict || exit 8
                ls
                """, """
                void main() { System.out.println("来自" + new java.io.File("学生.java").exists()); }
                /save 学生.java
                /run 学生.java
                /export 图.html
                """);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode(), result.out());
        assertTrue(result.out().contains("来自true") && result.out().contains("已写入"), result.out());
        assertTrue(result.out().endsWith("state\n图.html\n学生.java\n"), result.out());
    }
}
