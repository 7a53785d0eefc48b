package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which processes of a killed shell are ended, and that no others are. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessListTest {

    private static final long DEADLINE_SECONDS = 60;

    @TempDir
    private Path directory;

    private Process sleeper;

    @BeforeEach
    void startAProcess() throws IOException {
        sleeper = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        sleeper.destroyForcibly();
    }

    private Path file() {
        return directory.resolve(ProcessList.FILE);
    }

    private static void end(String list) {
        new ProcessList.LeftBehind().end(list.getBytes(StandardCharsets.UTF_8));
    }

    private String listed() throws IOException {
        new ProcessList(file()).add(sleeper.pid());
        return Files.readString(file());
    }

    private void assertEnded() throws InterruptedException {
        assertTrue(sleeper.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
        assertEquals(128 + 9, sleeper.exitValue());
    }

    @Test
    void aListedProcessIsEndedEvenIfItIsStopped() throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-s", "STOP", "" + sleeper.pid())
                        .start()
                        .waitFor());
        end(listed());

        assertEnded();
    }

    @Test
    void anotherProcessThatHasGotThePidIsLeftAlone() throws Exception {
        OptionalLong start = ProcessStart.of(sleeper.pid());
        assertTrue(start.isPresent());
        end(listed().replace(" " + start.getAsLong() + ";", " " + (start.getAsLong() - 1) + ";"));

        assertTrue(sleeper.isAlive());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aListFromBeforeTheComputerWasStartedIsIgnored() throws Exception {
        String list = listed();
        end("another" + list);

        assertTrue(sleeper.isAlive());
    }

    /** As a full disk leaves it. */
    @Test
    void whatIsNoLineOfTheListIsIgnored() throws Exception {
        String list = listed();
        String line = list.substring(list.indexOf('\n') + 1);
        String system = list.substring(0, list.indexOf('\n') + 1);
        end(system + line.substring(0, line.length() - 2));
        end("");
        end(system + "1 1\n;;\n-1 0;\n999999999999999999999 1;\n\u0000\n");
        assertTrue(sleeper.isAlive());
        end(system + "12" + "\n\n" + line);

        assertEnded();
    }

    @Test
    void aListThatGetsLongForgetsWhatHasEnded() throws Exception {
        ProcessList list = new ProcessList(file());
        list.add(sleeper.pid());
        list.add(sleeper.pid());
        assertEquals(2, Files.readAllLines(file()).size(), "no process is listed twice");
        list.add(ProcessHandle.current().pid());
        sleeper.destroyForcibly().waitFor();
        list.shorten();

        String left = Files.readString(file());
        assertEquals(2, left.lines().count(), left);
        assertFalse(left.contains("\n" + sleeper.pid() + " "), left);
    }

    @Test
    void aDirectoryThatIsGoneIsNoFailure() throws Exception {
        Path gone = directory.resolve("gone/" + ProcessList.FILE);
        new ProcessList(gone).add(sleeper.pid());

        assertFalse(Files.exists(gone));
    }
}
