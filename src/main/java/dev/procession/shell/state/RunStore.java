package dev.procession.shell.state;

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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores the finished runs of this shell and of earlier ones, each with a number. A run gets its number at once and is
 * saved in the background; if it cannot be saved, it stays in memory until this shell ends.
 */
public final class RunStore {

    /** The name of the directory of runs inside the user's state directory. */
    public static final String DIRECTORY = "runs";

    private static final int MOST_RUNS = 50;
    private static final long MOST_BYTES = 200L << 20;

    /** The most runs that are kept in memory if nothing can be saved. */
    private static final int MOST_UNSAVED = 5;

    /** The most events of all these runs together, since the memory of the shell is limited. */
    private static final long MOST_UNSAVED_EVENTS = 1_000_000;

    private static final long LAST_SAVES_SECONDS = 10;

    private final RunDirectory folder;
    private final ExecutorService saver = Executors.newSingleThreadExecutor(RunStore::background);
    private final TreeMap<Integer, Timeline> unsaved = new TreeMap<>();
    private final IntConsumer onFailure;
    private int highest;

    /** @param directory is created when the first run is kept */
    public RunStore(Path directory) {
        this(directory, number -> {});
    }

    /** @param onFailure is told the number of each run that could not be saved, on any thread */
    public RunStore(Path directory, IntConsumer onFailure) {
        this(new RunDirectory(directory, MOST_RUNS, MOST_BYTES), onFailure);
    }

    RunStore(RunDirectory folder) {
        this(folder, number -> {});
    }

    private RunStore(RunDirectory folder, IntConsumer onFailure) {
        this.folder = folder;
        this.onFailure = onFailure;
    }

    private static Thread background(Runnable work) {
        Thread thread = new Thread(work, "run-store");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * A kept run that is damaged.
     *
     * @param why the reason why nothing of it is usable
     */
    public record Damaged(int number, UnreadableTraceException why) {}

    /** What {@code /runs} shows: the runs, oldest first, and the damaged ones. */
    public record Contents(List<StoredRun> runs, List<Damaged> damaged) {}

    /**
     * Keeps a run that is over.
     *
     * @param trace the trace file of the run, which is deleted as soon as the run is saved, because the disk with the
     *     temporary files may be small; null for an episode of typed code, which is only a part of a trace file
     * @return the number of the run
     */
    public int keep(Timeline timeline, @Nullable Path trace) {
        int number;
        try {
            number = takeNumber(timeline);
        } catch (IOException e) {
            number = keepForNow(timeline, trace);
            onFailure.accept(number);
            return number;
        }
        StoredRun about = StoredRun.of(number, timeline);
        try {
            saver.execute(() -> {
                save(about, file -> copy(timeline, trace, file));
                deleteRecording(trace);
            });
        } catch (RejectedExecutionException e) {
            // This shell is ending, and saves nothing any more.
        }
        return number;
    }

    private synchronized int takeNumber(Timeline timeline) throws IOException {
        return hold(folder.takeNumber(highest + 1), timeline);
    }

    /**
     * Keeps a run that is over in memory only.
     *
     * @param trace as in {@link #keep}
     * @return the number of the run
     */
    public int keepForNow(Timeline timeline, @Nullable Path trace) {
        deleteRecording(trace);
        return keepForNow(timeline);
    }

    /**
     * Deletes the trace file of a run, and the directory that the run had for itself, unless something else is in it.
     * A shell may make thousands of runs.
     *
     * @param trace the trace file; null for none
     */
    public static void deleteRecording(@Nullable Path trace) {
        try {
            if (trace != null) {
                Files.deleteIfExists(trace);
                Files.deleteIfExists(trace.toAbsolutePath().getParent());
            }
        } catch (IOException e) {
            // What is left goes with the shell's directory when the shell ends.
        }
    }

    private synchronized int keepForNow(Timeline timeline) {
        List<Integer> saved = folder.numbers();
        int next = saved.isEmpty() ? 1 : saved.get(saved.size() - 1) + 1;
        return hold(Math.max(highest + 1, next), timeline);
    }

    private int hold(int number, Timeline timeline) {
        highest = number;
        unsaved.put(number, timeline);
        while (unsaved.size() > MOST_UNSAVED || unsaved.size() > 1 && unsavedEvents() > MOST_UNSAVED_EVENTS) {
            unsaved.remove(unsaved.firstKey());
        }
        return number;
    }

    private long unsavedEvents() {
        return unsaved.values().stream()
                .mapToLong(timeline -> timeline.events().size())
                .sum();
    }

    private void save(StoredRun about, RunDirectory.TraceSource source) {
        try {
            folder.save(about, source);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            onFailure.accept(about.number()); // The run stays in memory.
            return;
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

    /** All runs that exist now. */
    public Contents contents() {
        TreeMap<Integer, StoredRun> runs = new TreeMap<>();
        List<Damaged> damaged = new ArrayList<>();
        unsaved().forEach((number, timeline) -> runs.put(number, StoredRun.of(number, timeline)));
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

    private StoredRun about(int number) throws UnreadableTraceException {
        Path trace = folder.trace(number);
        Optional<StoredRun> known = StoredRun.load(number, folder.about(number), RunDirectory.size(trace));
        return known.isPresent()
                ? known.get()
                : StoredRun.of(number, TraceFile.read(trace).timeline());
    }

    /** The numbers of all runs that exist now, lowest first. */
    public List<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>(unsaved().keySet());
        numbers.addAll(folder.numbers());
        return List.copyOf(numbers);
    }

    /**
     * The runs in memory. Callers must ask for them before they read the directory: a run that is saved in between is
     * then seen twice, which does no harm; in the other order it could be missed.
     */
    private synchronized Map<Integer, Timeline> unsaved() {
        return new TreeMap<>(unsaved);
    }

    /**
     * The run with this number; empty if there is none.
     *
     * @throws UnreadableTraceException if it was kept and is damaged
     */
    public Optional<TraceFile> find(int number) throws UnreadableTraceException {
        synchronized (this) {
            Timeline timeline = unsaved.get(number);
            if (timeline != null) {
                return Optional.of(TraceFile.of(timeline));
            }
        }
        Path trace = folder.trace(number);
        return Files.exists(trace) ? Optional.of(TraceFile.read(trace)) : Optional.empty();
    }

    /** Waits a few seconds for the runs that are still being saved. */
    public void close() {
        saver.shutdown();
        try {
            saver.awaitTermination(LAST_SAVES_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
