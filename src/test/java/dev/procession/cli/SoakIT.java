package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of runs in one shell: its memory, threads and descriptors must not grow. It runs in the profile
 * {@code soak}, which says how many runs.
 */
@Tag(OnceOnly.TAG)
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "soak.runs", matches = "[1-9]\\d*")
class SoakIT {

    /** The shell has then loaded and compiled what it needs; what it holds from here on, it holds for ever. */
    private static final int SETTLED = 100;

    private static final double MOST_GROWTH = 1.10;

    /** A run in progress has some threads and descriptors of its own. */
    private static final int MOST_MORE = 12;

    private static final long DEADLINE_MINUTES = 5;

    private static final String ALONE = """
            import static dev.procession.multiprocessing.Multiprocessing.*;
            void main() { println("alone"); }
            """;

    private static final String WITH_CHILD = """
            import dev.procession.multiprocessing.Process;
            import static dev.procession.multiprocessing.Multiprocessing.*;
            void main() {
                Process child = new Process(() -> println("child"));
                child.start();
                child.join();
            }
            """;

    @TempDir
    private Path directory;

    /** What the shell holds at one moment. */
    private record Held(long residentKib, int threads, int descriptors) {

        static Held by(long pid) throws IOException {
            Path process = Path.of("/proc", Long.toString(pid));
            long rss = 0;
            int threads = 0;
            for (String line : Files.readAllLines(process.resolve("status"))) {
                String[] words = line.split("\\s+");
                switch (words[0]) {
                    case "VmRSS:" -> rss = Long.parseLong(words[1]);
                    case "Threads:" -> threads = Integer.parseInt(words[1]);
                    default -> {}
                }
            }
            try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
                return new Held(rss, threads, (int) descriptors.count());
            }
        }
    }

    @Test
    void aShellHoldsAfterThousandsOfRunsWhatItHeldAfterAHundred() throws Exception {
        int runs = Integer.getInteger("soak.runs");
        Path alone = Files.writeString(directory.resolve("Alone.java"), ALONE);
        Path withChild = Files.writeString(directory.resolve("WithChild.java"), WITH_CHILD);
        ProcessBuilder builder = new ProcessBuilder(Installed.launcher().toString()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Installed.environment(directory));
        Process shell = builder.start();
        Map<Integer, Held> measured = new TreeMap<>();
        try (Writer in = new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8))) {
            for (int run = 1; run <= runs; run++) {
                Thread deadline = deadline(shell);
                // What follows the run is answered last, so that its answer tells that all before it is done. It is no
                // typed Java: jshell keeps some 20 KB for each such line, and this is a test of runs.
                in.write("/run " + (run % 5 == 0 ? withChild : alone) + "\n/after-run-" + run + "\n");
                in.flush();
                awaitLine(out, "/after-run-" + run);
                deadline.interrupt();
                if (isMoment(run) || run == runs) {
                    Held held = Held.by(shell.pid());
                    measured.put(run, held);
                    report(run, held);
                }
            }
            in.write("/exit\n");
        }
        assertTrue(shell.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES));
        assertEquals(0, shell.exitValue());
        check(measured);
    }

    /** 1, 10, 20, 50, 100, 200, 500, 1000, then every 500. */
    private static boolean isMoment(int run) {
        int unit = 1;
        while (run % (unit * 10) == 0) {
            unit *= 10;
        }
        int digit = run / unit;
        return run % 500 == 0 || run == 1 || run >= 10 && run < 500 && (digit == 1 || digit == 2 || digit == 5);
    }

    private static void awaitLine(BufferedReader out, String end) throws IOException {
        String line;
        do {
            line = out.readLine();
            assertNotNull(line, "the shell ended before " + end);
        } while (!line.matches(".*" + end + "\\b.*"));
    }

    private static Thread deadline(Process shell) {
        Thread thread = new Thread(() -> {
            try {
                TimeUnit.MINUTES.sleep(DEADLINE_MINUTES);
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            } catch (InterruptedException e) {
                // in time
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void report(int run, Held held) {
        System.out.printf(
                "soak: run %5d  %4d MB  %3d threads  %3d descriptors%n",
                run, held.residentKib() >> 10, held.threads(), held.descriptors());
    }

    private static void check(Map<Integer, Held> measured) {
        Held settled = measured.get(SETTLED);
        if (settled == null) {
            return; // too few runs to tell
        }
        measured.forEach((run, held) -> {
            if (run > SETTLED) {
                String when = "after run " + run + ": " + measured;
                assertTrue(held.residentKib() <= MOST_GROWTH * settled.residentKib(), when);
                assertTrue(held.threads() <= settled.threads() + MOST_MORE, when);
                assertTrue(held.descriptors() <= settled.descriptors() + MOST_MORE, when);
            }
        });
    }
}
