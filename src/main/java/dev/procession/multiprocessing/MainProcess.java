package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import org.jspecify.annotations.Nullable;

/** The object that {@link Multiprocessing#currentProcess()} returns in main. */
final class MainProcess extends Process {

    /** Returns the object of main, which is made at the first call. Must not be called in a child that has its work. */
    static synchronized Process get() {
        if (!(ThisProcess.object() instanceof Process main)) {
            Process made = new MainProcess();
            ThisProcess.setObject(made);
            return made;
        }
        return main;
    }

    private MainProcess() {
        super("MainProcess", -1);
    }

    @Override
    public @Nullable Long pid() {
        return ThisProcess.pid();
    }

    @Override
    public void close() {
        // as in Python, closing main does nothing
    }

    @Override
    String parentText() {
        return "null";
    }

    @Override
    public String toString() {
        return super.toString().replaceFirst("<MainProcess", "<_MainProcess");
    }
}
