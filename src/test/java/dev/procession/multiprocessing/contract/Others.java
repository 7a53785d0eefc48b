package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Target;

/** The other processes in a test of shared objects. The JVM that runs the tests is their main process. */
final class Others {

    /** The limit of a wait that is expected to time out, in seconds. */
    static final double A_WHILE = 0.1;

    private Others() {}

    static Process start(Target target) {
        Process process = new Process(target);
        process.start();
        return process;
    }

    /** Starts a process that does something and then stays until it is killed. */
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
