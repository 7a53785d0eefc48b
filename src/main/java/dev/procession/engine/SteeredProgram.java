package dev.procession.engine;

import dev.procession.engine.control.ObjectNames;
import dev.procession.explore.ControlledProgram;
import java.io.Closeable;
import java.io.IOException;

/**
 * A program that is begun anew for each order in which its processes are to take their steps. Its mains are kept ready
 * for it alone: a JVM is told on its command line that its run is steered.
 */
public final class SteeredProgram implements ControlledProgram, Closeable {

    /** For how many children the first main makes JVMs ready, when nobody knows how many the program will start. */
    static final int FIRST_CHILDREN = 2;

    private static final int MOST_CHILDREN = 8;

    private final MainJvms mains;
    private final SteeredOptions options;
    private int children = FIRST_CHILDREN;
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

    SteeredProgram(MainJvms mains, SteeredOptions options, Launcher launcher) {
        this.mains = mains;
        this.options = options;
        this.launcher = launcher;
    }

    @Override
    public SteeredRun start() throws IOException, InterruptedException {
        SteeredRun steered = new SteeredRun(names, this::learn);
        try {
            steered.follow(launcher.launch(steered::open));
        } catch (IOException e) {
            steered.close();
            throw e;
        }
        return steered;
    }

    @Override
    public void expectAnother() {
        mains.prepare();
    }

    /** Makes the next mains ready for as many children as a run has had. */
    private synchronized void learn(int had) {
        int wanted = Math.min(MOST_CHILDREN, had);
        if (wanted > 0 && wanted != children) {
            try {
                mains.launchWith(options.ofMain(wanted));
                children = wanted;
            } catch (IOException e) {
                // the next mains are as ready as those before
            }
        }
    }

    /** Ends the mains that are ready. Runs that have begun are ended by {@link SteeredRun#close}. */
    @Override
    public void close() throws IOException {
        mains.close();
    }
}
