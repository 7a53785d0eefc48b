package dev.procession.multiprocessing;

import org.jspecify.annotations.Nullable;

/** What {@link Multiprocessing#currentProcess()} gives in main. */
final class MainProcess extends Process {

    MainProcess() {
        super("MainProcess", -1);
    }

    @Override
    public @Nullable Long pid() {
        return ThisProcess.pid();
    }

    @Override
    public void close() {
        // as in Python: main cannot be closed, and asking for it does no harm
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
