package dev.procession.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has the class archives made by a process of its own, once the shell is up and if they do not fit what is installed. The
 * process ends with the shell, whether it is ready or not.
 */
final class ArchivesInBackground implements Closeable {

    /** Time for the reader to settle, in milliseconds. */
    private static final long PATIENCE = 3000;

    private final @Nullable Path home;
    private final @Nullable Path directory;
    private @Nullable Process maker;
    private boolean closed;

    private ArchivesInBackground(@Nullable Path home, @Nullable Path directory) {
        this.home = home;
        this.directory = directory;
    }

    /** Starts where there is something to do; switched off by {@code PROCESSION_ARCHIVES=off}. */
    static ArchivesInBackground start() {
        Path home = Home.directory();
        Path directory = Home.archives();
        boolean off = "off".equals(System.getenv("PROCESSION_ARCHIVES"));
        ArchivesInBackground background = new ArchivesInBackground(home, directory);
        if (home == null || directory == null || off || ArchiveStamp.fits(home, directory)) {
            return background;
        }
        Thread thread = new Thread(background::run, "archives");
        thread.setDaemon(true);
        thread.start();
        return background;
    }

    private void run() {
        try {
            TimeUnit.MILLISECONDS.sleep(PATIENCE);
            Process started;
            synchronized (this) {
                if (closed) {
                    return;
                }
                started = new ProcessBuilder(command())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                maker = started;
            }
            started.waitFor();
        } catch (IOException | InterruptedException e) {
            // the next shell will try again
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dprocession.home=" + home,
                "-Dprocession.archives=" + directory,
                "-cp",
                Home.shellJar(java.util.Objects.requireNonNull(home)).toString(),
                "dev.procession.Main",
                ArchivesCommand.NAME,
                ArchivesCommand.WATCHED);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (maker != null) {
            maker.descendants().forEach(ProcessHandle::destroyForcibly);
            maker.destroyForcibly();
        }
    }
}
