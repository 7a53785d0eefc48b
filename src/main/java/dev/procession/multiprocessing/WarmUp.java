package dev.procession.multiprocessing;

import java.io.File;
import java.io.IOException;

/** See {@link MainProgram#warmUp()}: a child's work is written as it will be, but given to nobody. */
final class WarmUp {

    private WarmUp() {}

    static void run() {
        writeWork();
        try {
            // No such program: as far as one gets towards a process without having one.
            new ProcessBuilder(new File("").getAbsolutePath() + File.separator + "\u0001").start();
        } catch (IOException e) {
            // as was to be expected
        }
    }

    /** Writes work of which nothing belongs to the program. */
    static void writeWork() {
        WorkFrame.Body body = WorkFrame.encode(Process.outsideTheCount(() -> {}));
        WorkFrame.assemble(1, System.nanoTime(), new File(""), body);
    }
}
