package dev.procession.engine;

import dev.procession.engine.control.ObjectNames;
import dev.procession.explore.ControlledProgram;
import dev.procession.multiprocessing.internal.gate.GateWire;
import java.io.Closeable;
import java.io.IOException;

/**
 * A program that is begun anew for each order in which its processes are to take their steps. Its mains are kept ready
 * for it alone: a JVM is told on its command line that its run is steered.
 */
public final class SteeredProgram implements ControlledProgram, Closeable {

    static final String OPTION = "-D" + GateWire.PROPERTY + "=true";

    private final MainJvms mains;
    private final Launcher launcher;
    private final ObjectNames names = new ObjectNames();

    /** What has to be done before a run begins. */
    interface Preparation {
        void prepare(Run run) throws IOException;
    }

    /** Begins a run. */
    interface Launcher {
        Run launch(Preparation preparation) throws IOException;
    }

    SteeredProgram(MainJvms mains, Launcher launcher) {
        this.mains = mains;
        this.launcher = launcher;
        mains.prepare();
    }

    @Override
    public SteeredRun start() throws IOException, InterruptedException {
        SteeredRun steered = new SteeredRun(names);
        try {
            steered.follow(launcher.launch(steered::open));
        } catch (IOException e) {
            steered.close();
            throw e;
        } finally {
            mains.prepare();
        }
        return steered;
    }

    /** Ends the mains that are ready. Runs that have begun are ended by {@link SteeredRun#close}. */
    @Override
    public void close() throws IOException {
        mains.close();
    }
}
