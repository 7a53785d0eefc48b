package dev.procession.cli;

import dev.procession.engine.Engine;
import dev.procession.engine.Jvm;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.compile.Compilation;
import dev.procession.trace.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the class archives. For each of them it lets a process of that kind work once: a program with a child and a
 * grandchild, and a shell that reads a script. This takes some seconds; afterwards everything starts in half the time.
 */
final class ArchiveMaker {

    private static final long DEADLINE_SECONDS = 120;

    /**
     * The names of unfinished files, which begin with the pid of their maker. Only one maker works at a time, so a file
     * that is found at the start was left by a maker that was killed.
     */
    private static final Pattern UNFINISHED = Pattern.compile("\\d+-.*");

    private static final int FIRST_WITH_NATIVE_ACCESS_OPTION = 22;

    private final Path home;
    private final Path directory;
    private volatile @Nullable Engine engine;

    ArchiveMaker(Path home, Path directory) {
        this.home = home;
        this.directory = directory;
    }

    /**
     * Makes all archives anew. The caller holds the lock of the directory, so that no other maker works meanwhile.
     *
     * @return whether all were made; otherwise the JVM cannot write them, or the disk is full
     */
    boolean make() throws IOException, InterruptedException {
        deleteUnfinished();
        try {
            Path main = fresh(Archive.MAIN);
            Path child = fresh(Archive.CHILD);
            runProgram(Archive.MAIN.write(main), Archive.CHILD.write(child));
            boolean all = publish(main, Archive.MAIN) & publish(child, Archive.CHILD);
            Path shell = fresh(Archive.SHELL);
            runShell(shell);
            return publish(shell, Archive.SHELL) && all;
        } finally {
            deleteUnfinished();
        }
    }

    /** Ends the program that runs, and deletes its temporary files. Called by another thread, before this JVM ends. */
    void abandon() {
        Engine open = engine;
        if (open != null) {
            ShellStart.close(open);
        }
    }

    private void deleteUnfinished() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Path within = directory.relativize(file);
                if (UNFINISHED.matcher(within.getName(0).toString()).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Path fresh(Archive archive) {
        return unfinished(archive.in(directory).getFileName().toString());
    }

    private Path unfinished(String name) {
        return directory.resolve(ProcessHandle.current().pid() + "-" + name);
    }

    /** Moves a finished archive to its place. If the JVM could not write it, there is no archive, which is harmless. */
    private boolean publish(Path fresh, Archive archive) throws IOException {
        if (!Files.exists(fresh)) {
            return false;
        }
        Files.move(fresh, archive.in(directory), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private void runProgram(List<String> mainOptions, List<String> childOptions)
            throws IOException, InterruptedException {
        try (Engine engine = Engine.open(Home.jvm(mainOptions, childOptions));
                InputStream in = ArchiveMaker.class.getResourceAsStream("Rehearsal.txt")) {
            this.engine = engine;
            String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Compilation compilation = engine.compile("rehearsal", "Rehearsal.java", source, Locale.ENGLISH);
            if (compilation instanceof Compilation.Done done) {
                engine.run(done.program(), new SilentListener()).awaitOver(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
            } else {
                throw new IllegalStateException(compilation.toString());
            }
        }
    }

    private void runShell(Path archive) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xlog:disable"));
        options.addAll(Jvm.fastestStart());
        if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS_OPTION) {
            // The launcher gives this option too, and a JVM with other options than the archive's would reject it.
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        options.addAll(Archive.SHELL.write(archive));
        Path state = Files.createDirectory(unfinished("rehearsal"));
        Process shell = OwnProcess.builder(home, options, OwnProcess.REHEARSE, state.toString())
                .start();
        if (!shell.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            shell.destroyForcibly();
        }
    }

    private static final class SilentListener implements RunListener {
        @Override
        public void onEvents(List<Event> events) {
            // a rehearsal is not shown
        }

        @Override
        public void onEnd(Run run) {
            // make() waits for the end
        }
    }
}
