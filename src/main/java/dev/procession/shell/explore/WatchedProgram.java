package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.SteeredProgram;
import dev.procession.engine.SteeredRun;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.ControlledProgram;
import dev.procession.trace.RunConditions;
import java.io.Closeable;
import java.io.IOException;

/** A steered program of whose runs timelines are wanted. One thread begins its runs, one after the other. */
public final class WatchedProgram implements ControlledProgram, Closeable {

    private final SteeredProgram steered;
    private WatchedRun.Events events = new WatchedRun.Events();

    private final boolean ready;

    private WatchedProgram(Engine engine, CompiledProgram program, RunConditions conditions, int ready)
            throws IOException {
        this.steered = engine.steer(program, conditions, () -> events);
        this.ready = ready > 0;
    }

    /** @param ready 1 to keep a main ready for the next run, 0 to do so when {@link #expectAnother} is called */
    public static WatchedProgram of(Engine engine, CompiledProgram program, RunConditions conditions, int ready)
            throws IOException {
        return new WatchedProgram(engine, program, conditions, ready);
    }

    @Override
    public WatchedRun start() throws IOException, InterruptedException {
        events = new WatchedRun.Events();
        SteeredRun run = steered.start();
        if (ready) {
            steered.expectAnother();
        }
        return new WatchedRun(run, events);
    }

    @Override
    public void expectAnother() {
        steered.expectAnother();
    }

    @Override
    public void close() throws IOException {
        steered.close();
    }
}
