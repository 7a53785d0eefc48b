package dev.procession.engine;

import dev.procession.cli.Installed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM with an engine, like the shell, that a test can kill. */
final class EngineHolder implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final Path temporary;

    private EngineHolder(Process process, Path temporary) {
        this.process = process;
        this.temporary = temporary;
    }

    static EngineHolder start() throws IOException {
        Path temporary = Files.createTempDirectory("holder");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dprocession.home=" + Installed.home(),
                        "-Djava.io.tmpdir=" + temporary,
                        EngineHolder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new EngineHolder(process, temporary);
    }

    /** Waits until all processes that the JVM started run, and returns their pids. */
    List<Long> awaitPids() throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
        String line = out.readLine();
        if (line == null || !line.startsWith(READY)) {
            throw new AssertionError("the holder says " + line);
        }
        return Arrays.stream(line.substring(READY.length()).strip().split(" "))
                .map(Long::valueOf)
                .toList();
    }

    void kill() {
        process.destroyForcibly();
    }

    void killAndAwait() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Does what a shell with the same folder for temporary files does at its start and at its end. */
    void startAnotherShell() throws IOException {
        String usual = System.setProperty("java.io.tmpdir", temporary.toString());
        try {
            WorkDirectory.create().close();
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
    }

    /** The names of the directories that are left, apart from what a JVM writes by itself. */
    String leftInTheTemporaryFolder() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("procession"))
                    .collect(Collectors.joining(" "));
        }
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Starts a program, a session with a child, and a spare main JVM. */
    public static void main(String[] arguments) throws Exception {
        Engine engine = Engine.open(Installed.jvm());
        ObservedRun run = ObservedRun.start(engine, OpenEngine.compile(engine, FamilyTree.SOURCE));
        Set<Long> members = FamilyTree.awaitMembers(run);
        TypedCode code = new TypedCode(engine, Locale.ENGLISH);
        code.type("new Process(() -> { while (true) {} }).start();");
        long child = code.watched().awaitStarted("Process-1").pid();
        engine.prepare();
        TreeSet<Long> pids = ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(TreeSet::new));
        pids.addAll(members);
        pids.add(child);
        System.out.println(READY + " " + pids.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        Thread.currentThread().join();
    }
}
