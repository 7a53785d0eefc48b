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

    /** {@code taskset} can miss a thread that begins while it runs, so it is run again until all threads are bound. */
    private static final int MAX_PASSES = 20;

    private static final String ALLOWED = "Cpus_allowed_list:";

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
        String allowed = allowed("self");
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

    /** The CPUs that a process may use, in the form of {@link Cpus#parse}; empty if the system does not say. */
    private static String allowed(String process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", process, "status"))) {
                if (line.startsWith(ALLOWED)) {
                    return line.substring(ALLOWED.length()).strip();
                }
            }
        } catch (IOException e) {
            // taskset will report the reason
        }
        return "";
    }

    /** The words that, put in front of a command, bind its process from the beginning. */
    public static List<String> prefix(Cpus cpus) {
        return cpus.isAny() ? List.of() : List.of(TOOL, "-c", cpus.text());
    }

    /**
     * Binds all threads of a process. Threads and processes that it starts afterwards inherit the binding.
     *
     * @throws IOException if {@code taskset} fails, with its message; that a thread ends meanwhile is no failure
     */
    public static void bind(long pid, Cpus cpus) throws IOException {
        Path tool = taskset(System.getenv("PATH"));
        if (tool == null) {
            throw new IOException(TOOL + " is missing");
        }
        List<String> command = List.of(tool.toString(), "-acp", cpus.text(), Long.toString(pid));
        String elsewhere = "";
        for (int i = 0; i < MAX_PASSES; i++) {
            call(command);
            elsewhere = elsewhere(pid, cpus);
            if (elsewhere.isEmpty()) {
                return;
            }
        }
        throw new IOException(String.join(" ", command) + ": a thread of the process is bound to " + elsewhere);
    }

    private static void call(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(said.isEmpty() ? String.join(" ", command) + " failed" : said);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The CPUs of some thread of the process that is not bound to {@code cpus}; empty if there is no such thread. */
    private static String elsewhere(long pid, Cpus cpus) throws IOException {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "task"))) {
            for (Path thread : threads) {
                String now = allowed(pid + "/task/" + thread.getFileName());
                if (!now.isEmpty() && !Cpus.parse(now).equals(cpus)) {
                    return now;
                }
            }
            return "";
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            return ""; // the process has ended
        }
    }
}
