package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Target;

/** The other processes in a test of what processes share. The JVM of the tests is their main process. */
final class Others {

    /** Long enough for a wait that is to be given up, in seconds. */
    static final double A_WHILE = 0.1;

    private Others() {}

    static Process start(Target target) {
        Process process = new Process(target);
        process.start();
        return process;
    }

    /** Starts one that does something and then stays until it is killed. */
    static Process startDoomed(Target target) {
        return start(() -> {
            target.run();
            Thread.sleep(600_000);
        });
    }

    static void endWell(Process... processes) {
        for (Process process : processes) {
            assertEquals(0, Children.exitCodeAfterJoin(process), () -> process + " has not ended well");
        }
    }

    static void kill(Process process) {
        process.kill();
        assertEquals(-9, Children.exitCodeAfterJoin(process));
    }
}
