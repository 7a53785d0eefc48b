package dev.procession.engine;

import java.util.concurrent.TimeUnit;

/**
 * Ends a run from outside. Children get SIGTERM first, so that their parents are still alive to record how they ended;
 * then main gets it, and soon every process that is left gets SIGKILL.
 */
final class RunStopper {

    private static final long CHILDREN_MILLIS = 150;
    private static final long END_MILLIS = 300;
    private static final int KILL_ROUNDS = 20;

    private final Run run;
    private final SignalSender sender;

    RunStopper(Run run) {
        this.run = run;
        this.sender = SignalSender.of(run);
    }

    void stop() throws InterruptedException {
        run.beginStop();
        signalAll(false, true);
        if (!awaitOnlyMain()) {
            signalAll(false, false);
        }
        signal(run.mainPid(), false);
        if (run.awaitOver(END_MILLIS)) {
            return;
        }
        // A process that is still alive ignores SIGTERM, is stopped, or was started in the meantime.
        for (int round = 0; round < KILL_ROUNDS && !run.isOver(); round++) {
            signal(run.mainPid(), true);
            signalAll(true, false);
            run.awaitOver(END_MILLIS);
        }
    }

    private boolean awaitOnlyMain() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(CHILDREN_MILLIS);
        while (System.nanoTime() < deadline) {
            if (run.livingPids().stream().allMatch(pid -> pid == run.mainPid())) {
                return true;
            }
            if (run.awaitOver(5)) {
                return true;
            }
        }
        return false;
    }

    private void signalAll(boolean forcibly, boolean exceptMain) {
        for (long pid : run.livingPids()) {
            if (!exceptMain || pid != run.mainPid()) {
                signal(pid, forcibly);
            }
        }
    }

    private void signal(long pid, boolean forcibly) {
        sender.send(pid, forcibly ? "KILL" : "TERM");
    }
}
