package dev.procession.engine.cpu;

import dev.procession.trace.Cpus;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Binds processes to some of the CPUs, so that they must share these. Works on Linux only, with {@code taskset}: macOS
 * has no such function, and Windows comes with no tool for it.
 */
public final class CpuBinding {

    private static final String TOOL = "taskset";
    private static final long DEADLINE_SECONDS = 10;

    /**
     * For how long a JVM may go on answering {@code availableProcessors} with the number of before: on Linux it caches
     * the number for 20 milliseconds. In nanoseconds.
     */
    public static final long COUNT_CACHED_NANOS = 25_000_000;

    /**
     * {@code taskset} misses threads that begin while it runs, and gives up when one ends. So the process is halted for
     * as long. The system may halt a thread a little later, so what has been missed is looked for, and bound again.
     */
    private static final String HALT_AND_BIND =
            "kill -STOP \"$3\"; \"$1\" -acp \"$2\" \"$3\"; r=$?; kill -CONT \"$3\"; exit $r";

    private static final int MAX_PASSES = 8;

    private static final int MAX_LISTINGS = 50;

    /** The CPUs that a process or thread may use, in the form of {@link Cpus#parse}. */
    private static final String ALLOWED = "Cpus_allowed_list:";

    private static final String THREADS = "Threads:";

    private CpuBinding() {}

    /** The kinds of reasons why processes cannot be bound to CPUs. */
    public enum Reason {
        /** The operating system has no way to do it. */
        NOT_LINUX,
        /** The program {@code taskset} is not installed. */
        NO_TASKSET,
        /** This process may not use all of the CPUs, or some do not exist. */
        NOT_ALLOWED
    }

    /**
     * Why processes cannot be bound to CPUs.
     *
     * @param detail the name of the operating system, the missing program, or the CPUs that this process may use
     */
    public record Obstacle(Reason reason, String detail) {}

    /** The obstacle to binding processes to these CPUs; empty if there is none. */
    public static Optional<Obstacle> obstacle(Cpus cpus) {
        String system = System.getProperty("os.name", "?");
        if (!system.startsWith("Linux")) {
            return Optional.of(new Obstacle(Reason.NOT_LINUX, system));
        }
        if (taskset(System.getenv("PATH")) == null) {
            return Optional.of(new Obstacle(Reason.NO_TASKSET, TOOL));
        }
        String allowed = field("self", ALLOWED);
        if (!allowed.isEmpty() && !Cpus.parse(allowed).containsAll(cpus)) {
            return Optional.of(new Obstacle(Reason.NOT_ALLOWED, allowed));
        }
        return Optional.empty();
    }

    static @Nullable Path taskset(@Nullable String path) {
        for (String directory : (path == null ? "" : path).split(Pattern.quote(File.pathSeparator))) {
            Path tool = Path.of(directory.isEmpty() ? "." : directory, TOOL);
            if (Files.isExecutable(tool)) {
                return tool;
            }
        }
        return null;
    }

    /** What the system says of a process or thread on the line that begins so; empty if it does not say. */
    private static String field(String process, String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
                if (line.startsWith(name)) {
                    return line.substring(name.length()).strip();
                }
            }
        } catch (IOException e) {
            // it has ended, or taskset will report the reason
        }
        return "";
    }

    /** The words that, put in front of a command, bind its process from the beginning. */
    public static List<String> prefix(Cpus cpus) {
        return cpus.isAny() ? List.of() : List.of(TOOL, "-c", cpus.text());
    }

    /**
     * Binds all threads of a process. Threads and processes that it starts afterwards inherit the binding. What its JVM
     * answers to {@code availableProcessors} may be up to {@link #COUNT_CACHED_NANOS} old.
     *
     * @throws IOException if {@code taskset} fails, with its message; that a thread ends meanwhile is no failure
     */
    public static void bind(long pid, Cpus cpus) throws IOException {
        Path tool = taskset(System.getenv("PATH"));
        if (tool == null) {
            throw new IOException(TOOL + " is missing");
        }
        List<String> command =
                List.of("/bin/sh", "-c", HALT_AND_BIND, "sh", tool.toString(), cpus.text(), Long.toString(pid));
        String complaint = "";
        for (int i = 0; i < MAX_PASSES; i++) {
            complaint = call(command);
            if (complaint.isEmpty() && unbound(pid, cpus).isEmpty()) {
                return;
            }
        }
        throw new IOException(complaint.isEmpty() ? "some threads of the process run on other CPUs" : complaint);
    }

    /** Runs a command. Returns what it printed if it failed, and an empty text if it did not. */
    private static String call(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                return said.isEmpty() ? String.join(" ", command) + " failed" : said;
            }
            return "";
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * The threads of the process that are not bound to {@code cpus}; none if the process has ended. Linux cuts the list
     * of threads short where one has just ended, so it is read until it holds as many as the process has.
     */
    static List<String> unbound(long pid, Cpus cpus) throws IOException {
        List<String> unbound = new ArrayList<>();
        int living;
        int tries = 0;
        do {
            unbound.clear();
            living = 0;
            for (String thread : threads(pid)) {
                String now = field(pid + "/task/" + thread, ALLOWED);
                living += now.isEmpty() ? 0 : 1;
                if (!now.isEmpty() && !Cpus.parse(now).equals(cpus)) {
                    unbound.add(thread);
                }
            }
        } while (unbound.isEmpty() && living < threadCount(pid) && ++tries < MAX_LISTINGS);
        return unbound;
    }

    private static List<String> threads(long pid) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            threads.forEach(thread -> names.add(thread.getFileName().toString()));
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            // the process has ended
        }
        return names;
    }

    private static int threadCount(long pid) {
        String count = field(Long.toString(pid), THREADS);
        return count.isEmpty() ? 0 : Integer.parseInt(count);
    }
}
