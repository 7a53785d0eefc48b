package dev.procession.shell.run;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.shell.console.Messages;
import dev.procession.shell.state.RunStore;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.compare.RunOrders;
import dev.procession.timeline.compare.RunOrdersTable;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a program many times without its feed, and counts the orders in which its lines were printed. */
public final class Repetition implements Series {

    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int BAR = 20;

    private final Engine engine;
    private final CompiledProgram program;
    private final RunConditions conditions;
    private final int times;
    private final int jobs;
    private final Messages messages;
    private final RunOrders orders = new RunOrders();
    private final Set<Run> running = new HashSet<>();
    private int begun;
    private boolean stopping;
    private boolean allWell = true;
    private boolean saidGap;
    private long saidAt = System.nanoTime();
    private @Nullable String failure;
    private @Nullable Timeline last;

    /** @param jobs the greatest number of runs at the same time */
    public Repetition(
            Engine engine, CompiledProgram program, RunConditions conditions, int times, int jobs, Messages messages) {
        this.engine = engine;
        this.program = program;
        this.conditions = conditions;
        this.times = times;
        this.jobs = jobs;
        this.messages = messages;
    }

    /** Collects the events of one run. */
    private final class Collector implements RunListener {

        private final TimelineBuilder builder = new TimelineBuilder();
        private final CountDownLatch over = new CountDownLatch(1);

        /** What the shell failed to do with the events, so that the order of lines is not known. */
        private volatile @Nullable Throwable failed;

        @Override
        public void onEvents(List<Event> events) {
            events.forEach(builder::add);
        }

        @Override
        public void onGap(Run run) {
            sayGap(run);
        }

        @Override
        public void onFailure(Run run, Throwable thrown) {
            failed = thrown;
        }

        @Override
        public void onTooMuchMemory(Run run, long bytes, long mostBytes, long leftBytes) {
            fail(MemoryLines.tooMuch(bytes, mostBytes, leftBytes, messages));
        }

        @Override
        public void onEnd(Run run) {
            builder.header(run.header()).damagedPieces(run.damaged());
            over.countDown();
        }
    }

    @Override
    public void play() throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(jobs, times); i++) {
            Thread worker = new Thread(this::work, "repetition");
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        messages.print(result());
    }

    private void work() {
        try {
            while (next()) {
                once();
            }
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(messages.failure(e));
        }
    }

    private synchronized boolean next() {
        return !stopping && begun++ < times;
    }

    private void once() throws IOException, InterruptedException {
        Collector collector = new Collector();
        Run run = engine.run(program, conditions, collector);
        boolean late;
        synchronized (this) {
            running.add(run);
            late = stopping;
        }
        run.endInput(); // A repeated program gets no input.
        if (late) {
            engine.stop(run);
        }
        collector.over.await();
        RunStore.deleteRecording(run.traceFile()); // The timeline has all; a thousand recordings would fill the disk.
        Throwable failed = collector.failed;
        if (failed != null) {
            fail(messages.failure(failed));
        } else {
            finished(run, collector.builder.buildRecorded());
        }
    }

    private void finished(Run run, Timeline timeline) {
        String progress = null;
        synchronized (this) {
            running.remove(run);
            if (stopping) {
                return; // This run may have been stopped in the middle, so it does not count.
            }
            orders.add(timeline);
            last = timeline;
            Integer exitCode = run.exitCode();
            allWell &= exitCode != null && exitCode == 0;
            long now = System.nanoTime();
            if (!messages.console().isInteractive() && now - saidAt > PROGRESS_NANOS && orders.runs() < times) {
                saidAt = now;
                progress = messages.text("repeat.progress", orders.runs(), times);
            }
        }
        if (progress != null) {
            messages.print(messages.lines(progress, Style.DIM));
        }
    }

    /** Says once that runs are not recorded completely, so that their orders may not be what they seem. */
    private void sayGap(Run run) {
        synchronized (this) {
            if (saidGap) {
                return;
            }
            saidGap = true;
        }
        messages.print(GapLines.atOnce(run, messages));
    }

    private synchronized void fail(String why) {
        failure = why;
        stopping = true;
    }

    @Override
    public void stop() throws InterruptedException {
        List<Run> toStop;
        synchronized (this) {
            stopping = true;
            toStop = List.copyOf(running);
        }
        for (Run run : toStop) {
            engine.stop(run);
        }
    }

    private synchronized List<StyledLine> result() {
        List<StyledLine> lines = new ArrayList<>();
        if (failure != null) {
            lines.addAll(messages.lines(messages.text("repeat.failed", TerminalSafe.line(failure)), Style.WARNING));
        } else if (orders.runs() < times) {
            lines.addAll(messages.lines(messages.text("repeat.stopped", orders.runs(), times), Style.WARNING));
        }
        if (orders.runs() > 0) {
            lines.addAll(RunOrdersTable.of(orders, messages.layout()));
        }
        return lines;
    }

    /** The progress bar. */
    @Override
    public synchronized StyledLine status() {
        int full = orders.runs() * BAR / times;
        String done = messages.console().glyphs().pick("█", "#").repeat(full);
        String rest = messages.console().glyphs().pick("░", ".").repeat(BAR - full);
        return StyledLine.builder()
                .add(done, Style.STRONG)
                .add(rest, Style.DIM)
                .add(" " + messages.text("repeat.progress", orders.runs(), times), Style.DIM)
                .build();
    }

    /** Whether all runs were made and every main ended with exit code 0. */
    @Override
    public synchronized boolean wentWell() {
        return allWell && failure == null && orders.runs() == times;
    }

    /** The run that ended last; null if none did. */
    @Override
    public synchronized @Nullable Timeline last() {
        return last;
    }
}
