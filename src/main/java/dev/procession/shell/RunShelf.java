package dev.procession.shell;

import dev.procession.timeline.Timeline;
import dev.procession.timeline.TraceFile;
import dev.procession.timeline.UnreadableTraceException;
import dev.procession.trace.TraceLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The finished runs, each with a number, from this shell and from earlier ones. A run has its number at once; it is saved
 * in the background, and if it cannot be saved, it is there for as long as this shell lasts.
 */
final class RunShelf {

    /** Its name in the directory where things are kept for a person. */
    static final String DIRECTORY = "runs";

    private static final int MOST_RUNS = 50;
    private static final long MOST_BYTES = 200L << 20;

    /** How many runs are kept in memory where nothing can be saved. */
    private static final int MOST_UNSAVED = 5;

    private static final long LAST_SAVES_SECONDS = 10;

    private final RunFolder folder;
    private final ExecutorService saver = Executors.newSingleThreadExecutor(RunShelf::background);
    private final TreeMap<Integer, Timeline> unsaved = new TreeMap<>();
    private int highest;

    /** @param directory need not be there yet */
    RunShelf(Path directory) {
        this(new RunFolder(directory, MOST_RUNS, MOST_BYTES));
    }

    RunShelf(RunFolder folder) {
        this.folder = folder;
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "keeper of runs");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * A damaged run among those that were kept.
     *
     * @param why why nothing of it is usable
     */
    record Damaged(int number, UnreadableTraceException why) {}

    /** What {@code /runs} shows: oldest first, and what had to be left out. */
    record Contents(List<Recording> runs, List<Damaged> damaged) {}

    /**
     * Keeps a run that is over.
     *
     * @param trace the file that it wrote; null for an episode, which is a part of such a file
     * @return its number
     */
    synchronized int keep(Timeline timeline, @Nullable Path trace) {
        int number;
        boolean canBeSaved = true;
        try {
            number = folder.take(highest + 1);
        } catch (IOException e) {
            number = highest + 1;
            canBeSaved = false;
        }
        highest = number;
        unsaved.put(number, timeline);
        while (unsaved.size() > MOST_UNSAVED) {
            unsaved.remove(unsaved.firstKey());
        }
        if (canBeSaved && !saver.isShutdown()) {
            Recording about = Recording.of(number, timeline);
            saver.execute(() -> save(about, file -> copy(timeline, trace, file)));
        }
        return number;
    }

    private void save(Recording about, RunFolder.Source source) {
        try {
            folder.save(about, source);
        } catch (IOException e) {
            return; // it stays in memory
        }
        synchronized (this) {
            unsaved.remove(about.number());
        }
        folder.prune();
    }

    private static void copy(Timeline timeline, @Nullable Path trace, Path to) throws IOException {
        if (trace != null) {
            Files.copy(trace, to);
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            TraceLines.write(
                    timeline.header().orElseThrow(() -> new IOException("no header")), timeline.recording(), out);
        }
    }

    /** All runs that there are now. */
    Contents contents() {
        TreeMap<Integer, Recording> runs = new TreeMap<>();
        List<Damaged> damaged = new ArrayList<>();
        unsaved().forEach((number, timeline) -> runs.put(number, Recording.of(number, timeline)));
        for (int number : folder.numbers()) {
            if (runs.containsKey(number)) {
                continue;
            }
            try {
                runs.put(number, about(number));
            } catch (UnreadableTraceException e) {
                damaged.add(new Damaged(number, e));
            }
        }
        return new Contents(List.copyOf(runs.values()), damaged);
    }

    private Recording about(int number) throws UnreadableTraceException {
        Path trace = folder.trace(number);
        Optional<Recording> known = Recording.load(number, folder.about(number), RunFolder.size(trace));
        return known.isPresent()
                ? known.get()
                : Recording.of(number, TraceFile.read(trace).timeline());
    }

    /** The numbers of all runs that there are now, lowest first. */
    List<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>(unsaved().keySet());
        numbers.addAll(folder.numbers());
        return List.copyOf(numbers);
    }

    /** To be looked at before the folder: what is saved in between is then seen twice, and otherwise not at all. */
    private synchronized Map<Integer, Timeline> unsaved() {
        return new TreeMap<>(unsaved);
    }

    /**
     * The run with this number; empty if there is none.
     *
     * @throws UnreadableTraceException if it was kept and is damaged
     */
    Optional<TraceFile> find(int number) throws UnreadableTraceException {
        synchronized (this) {
            Timeline timeline = unsaved.get(number);
            if (timeline != null) {
                return Optional.of(TraceFile.of(timeline));
            }
        }
        Path trace = folder.trace(number);
        return Files.exists(trace) ? Optional.of(TraceFile.read(trace)) : Optional.empty();
    }

    /** Waits a little for what is still to be saved. */
    void close() {
        saver.shutdown();
        try {
            saver.awaitTermination(LAST_SAVES_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
