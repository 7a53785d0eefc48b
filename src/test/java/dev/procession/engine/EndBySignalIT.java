package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.procession.cli.Installed;
import dev.procession.cli.OnceOnly;
import dev.procession.cli.PseudoTerminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ends a shell by a signal while its processes are stopped: they do not notice the end of the shell, so the shell has to
 * end them.
 */
@Tag(OnceOnly.TAG)
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EndBySignalIT {

    private static final long DEADLINE_SECONDS = 60;

    @TempDir
    private Path directory;

    private Map<String, String> environment;
    private Path program;
    private Path temporary;

    @BeforeEach
    void writeProgram() throws IOException {
        environment = Installed.environment(directory);
        temporary = Files.createDirectory(directory.resolve("tmp"));
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        program = Files.writeString(directory.resolve("Rest.java"), """
                import static dev.procession.multiprocessing.Multiprocessing.*;
                import dev.procession.multiprocessing.Process;
                static void rest() { println("I am here"); sleep(600); }
                static void family() { new Process(() -> rest()).start(); sleep(600); }
                void main() { new Process(() -> family()).start(); sleep(600); }
                """);
    }

    @Test
    void aTerminalThatIsClosedTakesStoppedProcessesWithIt() throws Exception {
        try (PseudoTerminal terminal =
                PseudoTerminal.open(environment, Installed.launcher().toString())) {
            terminal.expect("procession>");
            assumeFalse(ignoresHangUp(terminal.pid()), "started by nohup, which makes all below it ignore SIGHUP");
            terminal.enter("/run " + program);
            terminal.expect("I am here");
            List<Long> family = stopAll(terminal.pid());
            signal("HUP", terminal.pid());

            OsProcesses.awaitGone(family);
            terminal.awaitEnd();
            assertNothingLeft();
        }
    }

    /** There is no terminal, and so no job control. */
    @Test
    void aScriptThatIsTerminatedTakesStoppedProcessesWithIt() throws Exception {
        Path out = directory.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(Installed.launcher().toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process shell = builder.start();
        try {
            shell.getOutputStream().write(("/run " + program + "\n").getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().flush();
            OsProcesses.await(() -> read(out).contains("I am here"), "the program does not begin");
            List<Long> family = stopAll(shell.pid());
            signal("TERM", shell.pid());

            OsProcesses.awaitGone(family);
            assertTrue(shell.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS));
            assertNothingLeft();
        } finally {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<Long> stopAll(long shell) throws Exception {
        List<Long> family = ProcessHandle.of(shell)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .toList();
        assertTrue(family.size() >= 3, family::toString);
        for (long member : family) {
            signal("STOP", member);
        }
        return family;
    }

    /** Whether a process was started with SIGHUP, signal 1, ignored; false where the system does not say. */
    private static boolean ignoresHangUp(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1) != 0);
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    private void assertNothingLeft() throws IOException {
        try (var left = Files.walk(temporary)) {
            List<Path> files = left.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().contains("hsperfdata"))
                    .toList();
            assertTrue(files.isEmpty(), files::toString);
        }
    }
}
