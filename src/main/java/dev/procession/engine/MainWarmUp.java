package dev.procession.engine;

import dev.procession.multiprocessing.MainProgram;

/**
 * What a main JVM does while nobody needs it yet: it loads and links what the first {@code start()} and the first line of
 * output will use, so that a student's program begins as fast as it ever will.
 */
final class MainWarmUp {

    private MainWarmUp() {}

    static void run() {
        MainProgram.warmUp();
    }
}
