package dev.procession.multiprocessing.internal.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Ends this JVM when the shell has ended, for whatever reason. The shell holds a lock on a file, which the operating
 * system releases when the shell ends; a thread here waits for that lock. A pipe from the parent would not do: it
 * closes at the parent's end, and an orphan must live on.
 */
public final class AliveWatch implements Runnable, Closeable {

    private static final int EXIT_STATUS = 129; // 128 + SIGHUP

    /** Delay in milliseconds, so that this thread does not compete with the first instructions of the target. */
    private static final long HEAD_START_MILLIS = 60;

    private static final int CLOSE_TIMEOUT_MILLIS = 50;

    private final Path lockFile;
    private final Thread thread;
    private volatile @Nullable FileChannel channel;
    private volatile boolean closed;

    private AliveWatch(String lockFile) {
        this.lockFile = Path.of(lockFile);
        this.thread = new Thread(null, this, "watch for the shell's end", 128 << 10);
    }

    public static void start(String lockFile) {
        AliveWatch watch = new AliveWatch(lockFile);
        watch.thread.setDaemon(true);
        watch.thread.start();
        ExitRules.closeLast(watch);
    }

    @Override
    public void run() {
        try {
            Thread.sleep(HEAD_START_MILLIS);
            FileChannel opened = FileChannel.open(lockFile, StandardOpenOption.READ);
            channel = opened;
            if (!closed) {
                opened.lock(0, Long.MAX_VALUE, true);
            }
            halt();
        } catch (NoSuchFileException e) {
            halt(); // the shell has deleted its files and ended
        } catch (IOException | InterruptedException | OverlappingFileLockException e) {
            // close() was called, because this JVM ends
        }
    }

    private void halt() {
        if (!closed) {
            Runtime.getRuntime().halt(EXIT_STATUS);
        }
    }

    /** Makes the thread return from its system call first, because an ending JVM waits 300 ms for a thread in one. */
    @Override
    public void close() throws IOException {
        closed = true;
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
        try {
            thread.join(CLOSE_TIMEOUT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
