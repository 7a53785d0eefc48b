package dev.procession.multiprocessing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Ends this JVM when the shell is gone, however it went. The shell holds a lock on a file, which the operating system
 * takes away from a process that ends; a thread here waits for that lock. Unlike a pipe from the parent, the lock does
 * not notice the parent's end: an orphan lives on, as it should.
 */
final class AliveWatch implements Runnable, Closeable {

    private static final int STATUS = 129; // as if hung up on

    /** So that the first instructions of the target do not share a core with this, in milliseconds. */
    private static final long HEAD_START = 60;

    private static final int ENOUGH = 50;

    private final Path lockFile;
    private final Thread thread;
    private volatile @Nullable FileChannel channel;
    private volatile boolean closed;

    private AliveWatch(String lockFile) {
        this.lockFile = Path.of(lockFile);
        this.thread = new Thread(null, this, "watch for the shell's end", 128 << 10);
    }

    static void start(String lockFile) {
        AliveWatch watch = new AliveWatch(lockFile);
        watch.thread.setDaemon(true);
        watch.thread.start();
        ExitRules.closeLast(watch);
    }

    @Override
    public void run() {
        try {
            Thread.sleep(HEAD_START);
            FileChannel opened = FileChannel.open(lockFile, StandardOpenOption.READ);
            channel = opened;
            if (!closed) {
                opened.lock(0, Long.MAX_VALUE, true);
            }
            halt();
        } catch (NoSuchFileException e) {
            halt(); // the shell has taken its things away and gone
        } catch (IOException | InterruptedException | OverlappingFileLockException e) {
            // closed below, by this JVM's own end
        }
    }

    private void halt() {
        if (!closed) {
            Runtime.getRuntime().halt(STATUS);
        }
    }

    /** A JVM waits 300 ms at its end for a thread in a system call, so that thread is brought back first. */
    @Override
    public void close() throws IOException {
        closed = true;
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
        thread.interrupt();
        try {
            thread.join(ENOUGH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
