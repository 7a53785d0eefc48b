package dev.procession.cli;

import dev.procession.engine.Jvm;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged procession as a person would. */
public final class Installed {

    private static final long DEADLINE_SECONDS = 60;

    private Installed() {}

    public static Path home() {
        return Path.of(System.getProperty("procession.home", "target/procession"))
                .toAbsolutePath();
    }

    public static Path launcher() {
        return home().resolve("bin/procession");
    }

    /** The JVM for programs, with the same settings as in the shell. */
    public static Jvm jvm() throws IOException {
        Path library = home().resolve("lib/procession.jar");
        Path shell = home().resolve("lib/procession-shell.jar");
        return new Jvm(
                Path.of(System.getProperty("java.home")),
                library,
                shell,
                library + File.pathSeparator + shell,
                InstalledArchives.forMain(),
                InstalledArchives.forChild());
    }

    /** The environment of a person who has class archives but no state from earlier; in English, on this JDK. */
    public static Map<String, String> environment(Path directory) {
        Map<String, String> environment = environmentWithoutArchives(directory);
        environment.put("XDG_CACHE_HOME", InstalledArchives.cache().toString());
        return environment;
    }

    /** The environment of a person who has no class archives either. */
    static Map<String, String> environmentWithoutArchives(Path directory) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLUMNS", "PROCESSION_JAVA_HOME"));
        environment.put("LANG", "C.UTF-8");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        environment.put("PROCESSION_ARCHIVES", "off");
        environment.put("TERM", "xterm-256color");
        return environment;
    }

    /** The output and the exit code of a command. */
    public record Result(int exitCode, String out, String err) {}

    /** Runs {@code procession} with arguments and {@code input}, and waits for its end. */
    public static Result run(Map<String, String> environment, String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        return execute(environment, input, command);
    }

    public static Result execute(Map<String, String> environment, String input, List<String> command)
            throws IOException, InterruptedException {
        return execute(environment, input, command, DEADLINE_SECONDS);
    }

    /** Runs a command with another deadline, in seconds. */
    public static Result execute(
            Map<String, String> environment, String input, List<String> command, long deadlineSeconds)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // the command ended without reading all of its input
        }
        StringBuilder err = new StringBuilder();
        Thread errors = new Thread(() -> {
            try {
                err.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                err.append(e);
            }
        });
        errors.start();
        Thread deadline = new Thread(() -> {
            try {
                if (!process.waitFor(deadlineSeconds, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        deadline.setDaemon(true);
        deadline.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        errors.join();
        return new Result(exitCode, out, err.toString());
    }
}
