package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The directory that an ordinary program shares with its children, after a kill of the program. */
@DisabledOnOs(OS.WINDOWS)
class LeftBehindIT {

    /** The program is killed, or ends normally, while its child goes on as an orphan until it is told to end. */
    private static final String PROGRAM = """
            public class Main {
                static boolean isThere(String file) {
                    return java.nio.file.Files.exists(java.nio.file.Path.of(file));
                }
                static void child(IntValue value) throws Exception {
                    value.increment();
                    while (!isThere("end") && isThere("Main.class")) { sleep(0.01); } // Main.class is gone if the test failed
                    value.increment();
                    Process later = new Process(() -> System.exit(value.get()));
                    later.start();
                    later.join();
                    java.nio.file.Files.createFile(java.nio.file.Path.of("ended with " + later.exitCode()));
                }
                public static void main(String[] args) throws Exception {
                    IntValue value = new IntValue(1);
                    if (System.getProperty("child") != null) {
                        new Process(() -> child(value)).start();
                        while (value.get() < 2) { sleep(0.01); }
                    }
                    if (System.getProperty("killed") != null) {
                        new ProcessBuilder("kill", "-9", "" + getpid()).start();
                        sleep(600);
                    }
                }
            }
            """;

    @TempDir
    Path directory;

    @TempDir
    Path temporary;

    @BeforeEach
    void compile() throws IOException {
        OrdinaryProgram.compile(directory, PROGRAM);
    }

    /** Runs the program with its output in a file, because an orphan would keep a pipe open. */
    private int exitCodeOfOneThatIs(String... properties) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" > out 2>&1", "sh"));
        command.addAll(OrdinaryProgram.commandOf(directory, properties));
        command.add(5, "-Djava.io.tmpdir=" + temporary);
        return OrdinaryProgram.command(directory, "", command).exitCode();
    }

    /** The directories of programs: in the directory of this user, whose name ends in a number on Linux only. */
    private List<Path> leftBehind() throws IOException {
        List<Path> left = new ArrayList<>();
        try (var users = Files.newDirectoryStream(temporary, "procession-u*")) {
            for (Path user : users) {
                try (var places = Files.list(user)) {
                    places.forEach(left::add);
                }
            }
        }
        return left;
    }

    /** Makes the directories look as if their programs were killed a while ago: a sweep leaves younger ones alone. */
    private void growOld() throws IOException {
        for (Path place : leftBehind()) {
            Files.setLastModifiedTime(place.resolve("used"), FileTime.fromMillis(1_000_000));
        }
    }

    @Test
    void whatAKilledProgramLeftTheNextOneTakesAway() throws Exception {
        assertEquals(0, exitCodeOfOneThatIs());
        assertEquals(List.of(), leftBehind(), "who ends well leaves nothing");
        assertEquals(137, exitCodeOfOneThatIs("-Dkilled"));
        assertEquals(1, leftBehind().size());
        exitCodeOfOneThatIs();
        assertEquals(1, leftBehind().size(), "it may be that of a program which is just beginning");
        growOld();
        exitCodeOfOneThatIs();
        assertEquals(List.of(), leftBehind());
    }

    @Test
    void whatOrphansOfAKilledProgramStillUseIsLeftToThem() throws Exception {
        assertEquals(137, exitCodeOfOneThatIs("-Dkilled", "-Dchild"));
        growOld();
        exitCodeOfOneThatIs();
        assertEquals(1, leftBehind().size());
        Files.createFile(directory.resolve("end"));
        FileGate.await(
                "a child of the orphan has the number as well", () -> Files.exists(directory.resolve("ended with 3")));
        FileGate.await("nobody uses it any more", () -> {
            try {
                exitCodeOfOneThatIs();
                return leftBehind().isEmpty();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertTrue(leftBehind().isEmpty());
    }
}
