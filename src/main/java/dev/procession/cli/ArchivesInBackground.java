package dev.procession.cli;

import dev.procession.engine.ShutdownAction;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private @Nullable Process maker;
    private @Nullable ShutdownAction emergency;
    private boolean closed;

    private ArchivesInBackground() {}

    /**
     * Starts the process some seconds later, unless the archives fit what is installed. With
     * {@code PROCESSION_ARCHIVES=off} in the environment it starts none.
     */
    static ArchivesInBackground start() {
        Path home = Home.directory();
        Path directory = Home.archives();
        boolean off = "off".equals(System.getenv("PROCESSION_ARCHIVES"));
        ArchivesInBackground background = new ArchivesInBackground();
        if (home == null
                || directory == null
                || off
                || Home.hasPackagedArchives()
                || !Home.isOnlyOwn(directory)
                || ArchiveStamp.fits(home, directory)) {
            return background;
        }
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        options.addAll(Home.archiveProperties());
        ProcessBuilder process = OwnProcess.builder(home, options, OwnProcess.ARCHIVES, OwnProcess.WATCHED);
        background.emergency = ShutdownAction.of("end of the archive maker", background::end);
        Thread thread = new Thread(() -> background.run(process), "archives");
        thread.setDaemon(true);
        thread.start();
        return background;
    }

    private void run(ProcessBuilder process) {
        try {
            TimeUnit.MILLISECONDS.sleep(START_DELAY_MILLIS);
            Process started;
            synchronized (this) {
                if (closed) {
                    return;
                }
                started = process.start();
                maker = started;
            }
            started.waitFor();
        } catch (IOException | InterruptedException e) {
            // no archives this time; the next shell tries again
        }
    }

    @Override
    public void close() {
        if (emergency != null) {
            emergency.cancel();
        }
        end();
    }

    private synchronized void end() {
        closed = true;
        if (maker != null) {
            List<ProcessHandle> family = maker.descendants().toList();
            letEnd(maker);
            family.forEach(ProcessHandle::destroyForcibly);
            maker.descendants().forEach(ProcessHandle::destroyForcibly);
            maker.destroyForcibly();
        }
    }

    /** Lets the process delete its temporary files. It notices that nobody is at the other end of its input. */
    private static void letEnd(Process maker) {
        try {
            maker.getOutputStream().close();
            maker.waitFor(OwnProcess.TIDY_UP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // it has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
