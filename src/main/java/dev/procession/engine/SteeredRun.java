package dev.procession.engine;

import dev.procession.engine.control.GateServer;
import dev.procession.engine.control.ObjectNames;
import dev.procession.explore.ControlledRun;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** A run in processes of the operating system, each of which stands at its gate until it is told to go on. */
public final class SteeredRun implements ControlledRun {

    /** How long a process may take to its next operation before it is said to compute; a boot is part of that. */
    private static final long DEADLINE_MILLIS = 30_000;

    private final ObjectNames names;
    private final IntConsumer children;
    private @Nullable GateServer gates;
    private @Nullable Run run;

    /** @param children is told how many children main has had when the run is closed */
    SteeredRun(ObjectNames names, IntConsumer children) {
        this.names = names;
        this.children = children;
    }

    /** Opens the gates, before main connects to them. */
    void open(Run begun) throws IOException {
        run = begun;
        gates = GateServer.open(begun.traceFile().toFile(), names, DEADLINE_MILLIS);
    }

    void follow(Run begun) {
        begun.mainEnd().thenAccept(gates()::endMain);
        begun.endInput();
    }

    private GateServer gates() {
        GateServer open = gates;
        if (open == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return open;
    }

    /** The run, whose events are recorded as those of any other. */
    public Run run() {
        Run begun = run;
        if (begun == null) {
            throw new IllegalStateException("the run has not begun");
        }
        return begun;
    }

    @Override
    public State state() throws IOException, InterruptedException {
        return gates().state();
    }

    @Override
    public void take(Step step) throws IOException {
        gates().take(step);
    }

    @Override
    public void close() {
        GateServer open = gates;
        if (open != null) {
            children.accept(open.childrenOfMain());
            open.killAll();
            try {
                open.close();
            } catch (IOException e) {
                // its directory is deleted with the engine
            }
        }
    }
}
