package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.cli.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts procession where folders, files or the locale are not as a program expects them. */
@DisabledOnOs(OS.WINDOWS)
class OddPlacesIT {

    private static final String CTRL_BACKSLASH = "\u001c";

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

    @Test
    @Tag(OnceOnly.TAG)
    void aDamagedHistoryAndAnUnknownTerminalAreSaidAndTheShellWorks() throws Exception {
        Path state = Files.createDirectories(directory.resolve("state/procession"));
        Files.write(state.resolve("history"), new byte[] {'i', 'n', 't', ' ', (byte) 0xe4, (byte) 0xb8});
        environment.put("TERM", "nonsense");
        try (PseudoTerminal terminal =
                PseudoTerminal.open(environment, Installed.launcher().toString())) {
            terminal.expect("The terminal type nonsense is not known here.");
            terminal.expect("history is damaged.");
            terminal.expect("the name history.damaged");
            terminal.expect("procession>");
            terminal.type("int number" + CTRL_BACKSLASH + " = 6");
            terminal.enter("*7");
            terminal.expect("number ==> 42");
            terminal.enter("/exit");
            assertEquals(0, terminal.awaitEnd());
            assertFalse(terminal.screen().contains("at org.jline"), terminal.screen());
            assertFalse(terminal.screen().contains("thread dump"), terminal.screen());
        }
        assertEquals(6, Files.size(state.resolve("history.damaged")));
        assertTrue(Files.readString(state.resolve("history")).startsWith("int number = 6*7"));
    }

    @Test
    @Tag(OnceOnly.TAG)
    void whereNothingCanBeKeptTheShellSaysSoOnceAndWorks() throws Exception {
        environment.put("XDG_STATE_HOME", "/dev/null");
        environment.put("TERM", "");
        try (PseudoTerminal terminal =
                PseudoTerminal.open(environment, Installed.launcher().toString())) {
            terminal.expect("TERM is not set, so this is a screen of plain lines.");
            terminal.expect("Nothing can be written into the folder /dev/null/procession");
            terminal.enter("/open 1");
            terminal.expect("what-is-a-process 1/");
            terminal.enter("/exit");
            terminal.expect("Your progress could not be saved");
            assertEquals(0, terminal.awaitEnd());
            assertEquals(
                    terminal.screen().indexOf("Nothing can be written"),
                    terminal.screen().lastIndexOf("Nothing can be written"));
        }
    }

    @Test
    @Tag(OnceOnly.TAG)
    void withoutAFolderForTemporaryFilesProgramsAreRefusedWithASentence() throws Exception {
        String nowhere = directory.resolve("nowhere").toString();
        environment.remove("XDG_RUNTIME_DIR");
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + nowhere); // there is no other way on Linux
        String sentence = "Programs need a folder for temporary files, and none can be made in " + nowhere;
        Result script = Installed.run(environment, "1 + 1\n/run join/with-join\n/help run\n", "--strict");
        assertEquals(1, script.exitCode());
        String out = script.out().replace('\n', ' ');
        assertTrue(out.startsWith(sentence), out);
        assertTrue(out.indexOf(sentence, 1) > 0, "typed code and /run: " + out);
        assertTrue(out.contains("run a program in processes of its own"), "the shell goes on: " + out);
        assertFalse((out + script.err()).contains("\tat "), script.err());
        Result run = Installed.run(environment, "", "run", "join/with-join");
        assertEquals(1, run.exitCode());
        assertTrue(run.err().contains("procession: " + sentence), run.err());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void outputThatCannotBeWrittenIsSaidUnlessItsReaderHasLeft() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        for (String command : List.of("\"$0\" --help > /dev/full", "\"$0\" > /dev/full")) {
            Result full = inShell(command, "/help\n");
            assertEquals(1, full.exitCode(), command);
            assertEquals(
                    "procession: what should be printed could not be written: No space left on device\n", full.err());
        }
        Result head = inShell("\"$0\" lessons | head -1", "");
        assertEquals("", head.err());
        assertEquals(1, head.out().lines().count());
    }

    @Test
    @Tag(OnceOnly.TAG)
    void archivesForWhichThereIsNoRoomAreRefusedAndTriedAgain() throws Exception {
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        String small =
                "unshare -m sh -c 'mkdir \"$1/cache\" && mount -t tmpfs -o size=1m,mode=700 tmpfs \"$1/cache\" && ";
        assumeTrue(inShell(small + "true' \"$0\" \"$1\"", "").exitCode() == 0, "only root can make a small disk");
        Files.delete(directory.resolve("cache"));
        Result result = inShell(small + "{ \"$0\" archives; echo $?; find \"$1/cache\" -type f; }' \"$0\" \"$1\"", "");
        assertEquals("1\n", result.out(), "no stamp, so the next start tries again");
        assertTrue(result.err().startsWith("procession: there is no room for the class archives in"), result.err());
    }
}
