package dev.procession.engine.main;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.internal.process.MainProgram;

/**
 * Loads and links, in a main JVM that is not used yet, what the first {@code start()} and the first line of output
 * need, so that a student's program begins fast.
 */
final class MainWarmUp {

    private MainWarmUp() {}

    static void run() {
        MainProgram.warmUp(Multiprocessing.currentProcess());
    }
}
