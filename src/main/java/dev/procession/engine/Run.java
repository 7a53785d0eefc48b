package dev.procession.engine;

import dev.procession.engine.cpu.SchedulerSampler;
import dev.procession.trace.Event;
import dev.procession.trace.EventSeal;
import dev.procession.trace.ExitStatus;
import dev.procession.trace.RunConditions;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.TraceWriter;
import dev.procession.trace.read.EventSeals;
import dev.procession.trace.read.TraceTail;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program, or of a session's main: the main process, its descendants, and the trace that they all write.
 * A run is over when the last of these processes has ended and all its events have been read.
 */
public final class Run {

    private static final long DRAIN_MILLIS = 500;

    /** The rows about events that are not from the processes they name; a program could write a million of them. */
    private static final int MOST_DISOWNED_TOLD = 20;

    private static final long BUSY_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long IDLE_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(12);
    private static final long ORPHAN_CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    /** How long the parent of an ended process may take to record its end; on a busy machine that is seconds. */
    private static final long RECORDING_GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** The same, when it is known that not everything can be recorded or when the run is being stopped. */
    private static final long SHORT_GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Is told what happens in a run, as in RunListener, which uses this type. */
    interface Observer {

        void onEvents(List<Event> events);

        void onGap(Run run);

        void onFailure(Run run, Throwable thrown);

        /** Is to end the run. */
        default void onTooMuchMemory(Run run, MemoryLimit.Excess excess) {}

        default void onKilledBySystem(Run run, long pid) {}

        void onEnd(Run run);
    }

    private final String title;
    private final Path directory;
    private final TraceHeader header;
    private final TraceWriter trace;
    private final LivingProcesses living;
    private final Checkpoints checkpoints;
    private final ProcessLimit limit;
    private final MemoryLimit memory = new MemoryLimit();
    private final Observer observer;
    private final RecordingRoom room;

    /** What the shell itself could not write into the trace. */
    private final Queue<Event> unwritten = new ConcurrentLinkedQueue<>();

    private final CountDownLatch over = new CountDownLatch(1);

    private final EventSeals seals = new EventSeals();
    private final EventSeal seal = SecretSeals.next();
    private volatile int disowned;

    private @Nullable MainHandle main;
    private volatile boolean mainEnded;
    private final CompletableFuture<Integer> mainEnd = new CompletableFuture<>();
    private volatile @Nullable Integer exitCode;
    private volatile int damaged;
    private volatile boolean stopping;
    private final Object progress = new Object();
    private long passedOnBytes;

    // Only the thread that collects the events uses these.
    private boolean arrivedAny;
    private long orphansAt;
    private long checkedAt = System.nanoTime();

    /** How many times the shell failed to take what had arrived. */
    private int unseen;

    private final FailurePause failures = new FailurePause();

    /**
     * Opens the trace of a run that has not started yet.
     *
     * @param runtime what runs the program, such as a Java version; goes to {@link TraceHeader#jdk()}
     */
    Run(String title, String runtime, RunConditions conditions, Path directory, Observer observer) throws IOException {
        this(title, runtime, conditions, directory, observer, 0);
    }

    /** @param mostProcesses how many processes may be alive; 0 if only the limit of every run holds */
    Run(String title, String runtime, RunConditions conditions, Path directory, Observer observer, int mostProcesses)
            throws IOException {
        this.title = title;
        this.directory = directory;
        this.observer = observer;
        this.header = header(title, runtime, conditions);
        long shell = ProcessHandle.current().pid();
        EventSeal ofShell = SecretSeals.next();
        seals.add(shell, ofShell);
        this.trace = TraceWriter.open(traceFile().toFile(), shell, ofShell, unwritten::add);
        this.room = new RecordingRoom(traceFile());
        this.living = new LivingProcesses(trace);
        this.checkpoints = new Checkpoints(trace);
        this.limit = ProcessLimit.of(trace.file(), mostProcesses);
        if (conditions().steps()) {
            checkpoints.open();
        }
        trace.header(header);
    }

    private static TraceHeader header(String title, String runtime, RunConditions conditions) {
        return new TraceHeader(
                TraceHeader.FORMAT,
                title,
                runtime,
                System.getProperty("os.name", "?") + " " + System.getProperty("os.version", ""),
                conditions.isBound()
                        ? conditions.cpus().numbers().size()
                        : Runtime.getRuntime().availableProcessors(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.now().truncatedTo(ChronoUnit.MILLIS).atZone(ZoneId.systemDefault())),
                System.nanoTime(),
                conditions);
    }

    String title() {
        return title;
    }

    /** How this run differs from an ordinary one: its CPUs, its speed, its steps. */
    public RunConditions conditions() {
        return header.conditions();
    }

    /** The processes that wait at checkpoints. There are none unless the {@link #conditions()} ask for steps. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    public TraceHeader header() {
        return header;
    }

    /** The file with the trace, which is complete once the run {@link #isOver()}. */
    public Path traceFile() {
        return directory.resolve("trace.jsonl");
    }

    Path note() {
        return directory.resolve("main-ended-on-purpose");
    }

    Path checkpoint() {
        return directory.resolve("variables");
    }

    /** Deletes the directory with all that belongs to this run, which must be over. */
    void deleteDirectory() {
        File[] files = directory.toFile().listFiles();
        if (files != null) {
            for (File each : files) {
                each.delete(); // what cannot be deleted goes with the directory of the shell
            }
        }
        directory.toFile().delete();
    }

    /** The pid of main; 0 before main has started. */
    public long mainPid() {
        return main == null ? 0 : main.pid();
    }

    /** The exit code of main as in {@code Process.exitCode()}; null while main is alive. */
    public @Nullable Integer exitCode() {
        return exitCode;
    }

    /** Completes with main's exit code when main has ended. */
    CompletionStage<Integer> mainEnd() {
        return mainEnd;
    }

    boolean isMainAlive() {
        return !mainEnded;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** How many pieces of the trace could not be read. */
    public int damaged() {
        return damaged;
    }

    /** The room on the disk for the trace, and whether the trace is whole. */
    public RecordingRoom room() {
        return room;
    }

    public void awaitOver() throws InterruptedException {
        over.await();
    }

    public boolean awaitOver(long millis) throws InterruptedException {
        return over.await(millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until the listener has been told of everything that is in the trace now. A caller that is about to print
     * something about the program waits here first, so that the program's own output appears before it.
     *
     * @param millis the longest time to wait
     */
    public void catchUp(long millis) throws InterruptedException {
        long length = traceFile().toFile().length();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (progress) {
            for (long left; passedOnBytes < length && (left = deadline - System.nanoTime()) > 0; ) {
                TimeUnit.NANOSECONDS.timedWait(progress, left);
            }
        }
    }

    /** The pids of the living processes of this run, main among them. */
    public List<Long> livingPids() {
        return living.livingPids();
    }

    /** Gives main a line of input. Does nothing if main has ended. */
    public void type(String line) {
        try {
            if (main != null) {
                main.type(line);
            }
        } catch (IOException e) {
            // main ended at this moment; the timeline says so
        }
    }

    /** Ends the read of standard input for which main waits, as at the end of a file. The next read asks again. */
    public void endRead() {
        try {
            if (main != null) {
                main.endRead();
            }
        } catch (IOException e) {
            // main ended at this moment; the timeline says so
        }
    }

    /** Closes main's standard input. */
    public void endInput() {
        try {
            if (main != null) {
                main.endInput();
            }
        } catch (IOException e) {
            // main ended at this moment; the timeline says so
        }
    }

    TraceWriter trace() {
        return trace;
    }

    LivingProcesses living() {
        return living;
    }

    /** Called when the processes of this run are about to be ended from outside. */
    void beginStop() {
        stopping = true;
    }

    /** Starts the threads that read the trace and wait for the end of main. */
    void follow(MainHandle link) throws IOException {
        main = link;
        living.addMain(link.process().toHandle());
        link.onRawText(text -> takeRawText(link.pid(), text));
        Thread end = new Thread(() -> awaitMain(link), "end of main " + link.pid());
        end.setDaemon(true);
        end.start();
        seals.add(link.pid(), seal);
        TraceTail tail = new TraceTail(traceFile().toFile(), link.isJvm() ? seals : null, this::disown);
        Thread collector = new Thread(() -> collect(tail), "events of " + title);
        collector.setDaemon(true);
        collector.start();
        if (header.conditions().isBound()) {
            new SchedulerSampler(trace, title, link.pid(), () -> Set.copyOf(livingPids()), this::isOver).start();
        }
    }

    /** The seal of main, which only main is told. */
    EventSeal seal() {
        return seal;
    }

    /** How many events were written in the name of a process that did not write them. */
    public int disowned() {
        return disowned;
    }

    private void disown(Event event) {
        disowned++;
        if (disowned <= MOST_DISOWNED_TOLD) {
            trace.disowned(event.pid(), event.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
    }

    private void takeRawText(long pid, String text) {
        try {
            trace.printed(pid, Event.Stream.RAW, text);
        } catch (OutOfMemoryError e) {
            fail(e); // and main's output is read on, since main would stand still otherwise
        }
    }

    private void awaitMain(MainHandle link) {
        try {
            int reported = link.awaitEnd(DRAIN_MILLIS);
            File note = note().toFile();
            int status = ExitStatus.of(reported, note.delete());
            exitCode = status;
            trace.exited(link.pid(), status);
            mainEnd.complete(status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            mainEnded = true;
            mainEnd.complete(1);
            link.disconnect();
        }
    }

    /**
     * Reads the trace until the run is over. Whatever fails here, for lack of memory above all, the run still comes to
     * its end: a shell that waited for it would wait for ever.
     */
    private void collect(TraceTail tail) {
        try (tail) {
            boolean last = false;
            while (takeArrived(tail, last) || !last) {
                last = mainEnded && living.isEmpty();
                lookAtProcesses();
                if (!last) {
                    TimeUnit.NANOSECONDS.sleep(arrivedAny ? BUSY_POLL_NANOS : IDLE_POLL_NANOS);
                }
            }
        } catch (IOException | InterruptedException e) {
            // the run's directory is gone, because the shell is ending
        } finally {
            end();
        }
    }

    /**
     * Passes on what has arrived.
     *
     * @param last whether nothing more can arrive after this
     * @return whether anything has arrived
     */
    private boolean takeArrived(TraceTail tail, boolean last) throws IOException {
        arrivedAny = true;
        try {
            List<Event> events = arrived(tail);
            arrivedAny = !events.isEmpty();
            damaged = tail.damaged() + unseen + (last && tail.endsWithPartialLine() ? 1 : 0);
            if (arrivedAny) {
                events.forEach(living::note);
                events.forEach(checkpoints::note);
                events.forEach(limit::note);
                observer.onEvents(events);
                events.forEach(
                        event -> memory.killedBySystem(event).ifPresent(pid -> observer.onKilledBySystem(this, pid)));
            }
        } catch (RuntimeException | Error e) {
            unseen++;
            fail(e);
        }
        synchronized (progress) {
            passedOnBytes = tail.takenBytes();
            progress.notifyAll();
        }
        return arrivedAny;
    }

    private void lookAtProcesses() {
        try {
            long now = System.nanoTime();
            limit.check(living.size(), now);
            memory.check(living.livingPids(), now).ifPresent(excess -> observer.onTooMuchMemory(this, excess));
            if (now - orphansAt > ORPHAN_CHECK_NANOS) {
                orphansAt = now;
                living.checkOrphans();
                lookForGaps();
            }
            if (now - checkedAt > CHECK_NANOS) {
                checkedAt = now;
                living.check(stopping || !room.isWhole() ? SHORT_GRACE_NANOS : RECORDING_GRACE_NANOS);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void end() {
        try {
            if (conditions().steps()) {
                checkpoints.close();
            }
            lookForGaps();
            room.close();
            trace.close(); // only now, because a process that writes to a closed trace seems to have no room
            limit.close();
        } catch (RuntimeException | Error e) {
            fail(e);
        } finally {
            over.countDown();
        }
        try {
            observer.onEnd(this);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    /** Tells the listener that something failed, but not each time in a row of failures. */
    private void fail(Throwable thrown) {
        try {
            if (failures.admits(System.nanoTime())) {
                observer.onFailure(this, thrown);
            }
        } catch (RuntimeException | Error e) {
            // Not even a sentence can be said now; the next failure tries again.
        }
    }

    /** What has been written since the last call, and then what the shell itself could not write. */
    private List<Event> arrived(TraceTail tail) throws IOException {
        List<Event> events = tail.poll();
        if (unwritten.isEmpty()) {
            return events;
        }
        List<Event> all = new ArrayList<>(events);
        for (Event event; (event = unwritten.poll()) != null; ) {
            all.add(event);
        }
        return all;
    }

    private void lookForGaps() {
        if (room.noticesGap()) {
            observer.onGap(this);
        }
    }
}
