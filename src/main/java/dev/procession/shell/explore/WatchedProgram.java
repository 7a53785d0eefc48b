package dev.procession.shell.explore;

import dev.procession.engine.Engine;
import dev.procession.engine.SteeredProgram;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.explore.ControlledProgram;
import dev.procession.trace.RunConditions;
import java.io.Closeable;
import java.io.IOException;

/** A steered program of whose runs timelines are wanted. One thread begins its runs, one after the other. */
public final class WatchedProgram implements ControlledProgram, Closeable {

    private final SteeredProgram steered;
    private WatchedRun.Events events = new WatchedRun.Events();

    private WatchedProgram(Engine engine, CompiledProgram program, RunConditions conditions, int ready)
            throws IOException {
        this.steered = engine.steer(program, conditions, () -> events, ready);
    }

    /** @param ready how many mains are kept ready for further runs */
    public static WatchedProgram of(Engine engine, CompiledProgram program, RunConditions conditions, int ready)
            throws IOException {
        return new WatchedProgram(engine, program, conditions, ready);
    }

    @Override
    public WatchedRun start() throws IOException, InterruptedException {
        events = new WatchedRun.Events();
        return new WatchedRun(steered.start(), events);
    }

    @Override
    public void close() throws IOException {
        steered.close();
    }
}
