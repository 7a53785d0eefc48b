package dev.procession.shell.run;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** The run of a program, with its view. */
final class ProgramRun extends RunView {

    private final Supplier<Engine> engine;
    private final BiConsumer<ProgramRun, Run> onOver;
    private volatile boolean stopped;

    /** @param onOver called when the run is over and its end has been printed */
    ProgramRun(Messages messages, Supplier<Engine> engine, BiConsumer<ProgramRun, Run> onOver) {
        super(messages);
        this.engine = engine;
        this.onOver = onOver;
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
        if (stopped) {
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
