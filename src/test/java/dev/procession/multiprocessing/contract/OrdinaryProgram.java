package dev.procession.multiprocessing.contract;

import dev.procession.cli.Installed;
import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.StartMethod;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** Runs a Java program in a JVM of its own, with nothing of procession but the library's one jar. */
final class OrdinaryProgram {

    private static final long DEADLINE_SECONDS = 60;

    /** The imports of every program, as in a book's examples. */
    static final String IMPORTS = "import static dev.procession.multiprocessing.Multiprocessing.*;"
            + " import dev.procession.multiprocessing.*;"
            + " import dev.procession.multiprocessing.Process;"
            + " import java.util.*; ";

    private static final Pattern MAIN = Pattern.compile("void main\\([^)]*\\)[^{]*\\{");

    private OrdinaryProgram() {}

    /** What the program and all its children printed, and the exit status of the program. */
    record Result(int exitCode, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Path library() {
        return Installed.home().resolve("lib/procession.jar");
    }

    /**
     * Compiles a source with a class {@code Main}, runs it and waits until it has ended. What orphans of it print later
     * is lost: Java closes the pipe when the process at its other end is gone.
     *
     * @param dir empty, for the class files
     * @param source without a package; the library and {@code java.util} are imported already
     */
    static Result run(Path dir, String source) throws Exception {
        return run(dir, source, "");
    }

    /** As {@link #run(Path, String)}, with text on the standard input of the program. */
    static Result run(Path dir, String source, String input) throws Exception {
        compile(dir, source);
        return command(dir, input, commandOf(dir));
    }

    static String classPath(Path dir) {
        return library() + File.pathSeparator + dir;
    }

    static void compile(Path dir, String source) throws IOException {
        Path file = Files.writeString(dir.resolve("Main.java"), IMPORTS + withStartMethod(source));
        StringWriter complaints = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-cp", library().toString(), "-d", dir.toString());
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjects(file);
            if (!compiler.getTask(complaints, files, null, options, null, units).call()) {
                throw new AssertionError("the program does not compile:\n" + complaints);
            }
        }
    }

    /**
     * Returns the source with a main that first sets the start method of the current test, unless that is SPAWN, the
     * default.
     */
    static String withStartMethod(String source) {
        StartMethod method = Multiprocessing.getStartMethod();
        if (method == StartMethod.SPAWN) {
            return source;
        }
        String call = " dev.procession.multiprocessing.Multiprocessing.setStartMethod("
                + "dev.procession.multiprocessing.StartMethod." + method + ");";
        return MAIN.matcher(source).replaceFirst(match -> match.group() + call);
    }

    /** Runs {@code java} with these arguments in {@code dir}. */
    static Result java(Path dir, String input, String... arguments) throws Exception {
        return command(dir, input, javaCommand(arguments));
    }

    /** Starts the program that was compiled in {@code dir}, with further options. */
    static List<String> commandOf(Path dir, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-cp", classPath(dir), "Main"));
        return javaCommand(arguments.toArray(String[]::new));
    }

    private static List<String> javaCommand(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        return command;
    }

    static Result command(Path dir, String input, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile());
        // the JVM would print a line about these variables to stderr
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        var out = text(process.getInputStream());
        var err = text(process.getErrorStream());
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // the program has ended before it has read all of it
        }
        try {
            CompletableFuture.allOf(out, err, process.onExit()).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("still running after " + DEADLINE_SECONDS + " s, having written\n"
                    + out.completeOnTimeout("?", 1, TimeUnit.SECONDS).get()
                    + err.completeOnTimeout("?", 1, TimeUnit.SECONDS).get());
        }
        return new Result(process.exitValue(), out.get(), err.get());
    }

    private static CompletableFuture<String> text(InputStream from) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                text.complete(new String(from.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }
}
