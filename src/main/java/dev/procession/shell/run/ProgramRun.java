package dev.procession.shell.run;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The run of a program, with its view. */
final class ProgramRun extends RunView {

    private final Supplier<Engine> engine;
    private final BiConsumer<ProgramRun, Run> onOver;
    private final @Nullable ProgramOutput output;
    private final List<Event> early = new ArrayList<>();
    private boolean begun;
    private volatile boolean stopped;

    /** Whether it is stopped since it took too much memory, and not by a person. */
    private volatile boolean tooMuch;

    /**
     * @param output receives the events in place of the feed; null for the feed
     * @param onOver called when the run is over and its end has been printed
     */
    ProgramRun(
            Messages messages,
            Supplier<Engine> engine,
            @Nullable ProgramOutput output,
            BiConsumer<ProgramRun, Run> onOver) {
        super(messages);
        this.engine = engine;
        this.output = output;
        this.onOver = onOver;
    }

    @Override
    synchronized void attach(Run owner) {
        super.attach(owner);
        if (output != null && !begun) {
            begun = true;
            output.begin(owner.header());
            pass(output, early);
        }
    }

    @Override
    void print(List<Event> events, List<StyledLine> rows) {
        if (output == null) {
            super.print(events, rows);
            return;
        }
        synchronized (this) {
            if (begun) {
                pass(output, events);
            } else {
                early.addAll(events); // The run may have printed before the call that starts it has returned it.
            }
        }
    }

    private void pass(ProgramOutput to, List<Event> events) {
        if (!events.isEmpty() && !to.show(events) && !stopped) {
            Thread stopper = new Thread(this::stopUnread, "stop of a run that nobody reads");
            stopper.setDaemon(true);
            stopper.start();
        }
    }

    private void stopUnread() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onTooMuchMemory(Run run, long bytes, long mostBytes, long leftBytes) {
        stopped = true;
        tooMuch = true;
        super.onTooMuchMemory(run, bytes, mostBytes, leftBytes);
    }

    @Override
    public void onEnd(Run run) {
        attach(run); // The run may be over before the call that starts it has returned it.
        try {
            super.onEnd(run);
        } finally {
            onOver.accept(this, run); // Even if its end could not be drawn, it is over.
        }
    }

    /** Stops the run if it has begun. */
    void stop() throws InterruptedException {
        Run run = run();
        if (run != null) {
            stopped = true;
            engine.get().stop(run);
        }
    }

    @Override
    List<StyledLine> ending() {
        List<StyledLine> lines = new ArrayList<>();
        if (output != null) {
            return lines;
        }
        if (stopped && !tooMuch) {
            lines.addAll(messages().lines(messages().text("run.stopped"), Style.WARNING));
        }
        lines.addAll(super.ending());
        return lines;
    }

    boolean wasStopped() {
        return stopped;
    }

    /** Whether a process waits at a checkpoint. */
    boolean isAtCheckpoint() {
        Run run = run();
        return run != null && !run.checkpoints().waiting().isEmpty();
    }
}
