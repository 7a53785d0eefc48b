package dev.procession.engine;

import dev.procession.trace.TraceWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on the disk that is set aside for the end of a run, and by which the shell learns that the disk is full: a
 * process that cannot write to the trace deletes {@link TraceWriter#reserve}.
 */
public final class RecordingRoom {

    private static final int RESERVED_BYTES = 64 << 10;

    /** A disk with less room than this is called full. It includes what a process has just made free. */
    private static final long FULL_BYTES = 1 << 20;

    private final File reserve;
    private volatile boolean whole = true;
    private boolean told;

    RecordingRoom(Path trace) {
        this.reserve = TraceWriter.reserve(trace.toFile());
        setAside();
    }

    private boolean setAside() {
        try {
            Files.write(reserve.toPath(), new byte[RESERVED_BYTES]);
            return true;
        } catch (IOException e) {
            reserve.delete(); // so that noticesGap() notices it
            return false;
        }
    }

    /** Whether all events of the run so far could be written to the trace, since the room was last made. */
    public boolean isWhole() {
        return whole;
    }

    /** The folder for temporary files, in which there is no room left or which cannot be written to. */
    public Path directory() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** Whether the disk is full; otherwise writing fails for another reason. */
    public boolean isFull() {
        return reserve.getParentFile().getUsableSpace() < FULL_BYTES;
    }

    /**
     * Makes the room again for what comes next, if there is room now.
     *
     * @return whether the trace is whole from now on
     */
    public synchronized boolean makeAgain() {
        if (!whole && setAside()) {
            whole = true;
            told = false;
        }
        return whole;
    }

    /** Whether it turns out now that events are missing; true once. */
    synchronized boolean noticesGap() {
        whole &= reserve.exists();
        boolean news = !whole && !told;
        told |= news;
        return news;
    }

    /** Gives the room back at the end of the run. */
    synchronized void close() {
        reserve.delete();
        told = true;
    }
}
