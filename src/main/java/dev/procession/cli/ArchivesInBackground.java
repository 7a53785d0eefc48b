package dev.procession.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts a process that makes the class archives, if those in the cache do not fit what is installed. It starts some
 * seconds after the shell and ends with the shell, finished or not.
 */
final class ArchivesInBackground implements Closeable {

    /** How long after the shell the process starts, so that it does not slow down the first prompt. */
    private static final long START_DELAY_MILLIS = 3000;

    private final @Nullable Path home;
    private final @Nullable Path directory;
    private @Nullable Process maker;
    private boolean closed;

    private ArchivesInBackground(@Nullable Path home, @Nullable Path directory) {
        this.home = home;
        this.directory = directory;
    }

    /**
     * Starts the process in a while, if there is something to do. {@code PROCESSION_ARCHIVES=off} in the environment
     * switches it off.
     */
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
            TimeUnit.MILLISECONDS.sleep(START_DELAY_MILLIS);
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
            // no archives this time; the next shell tries again
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
