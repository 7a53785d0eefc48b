package dev.procession.multiprocessing;

import java.io.File;
import java.io.IOException;
import java.util.Map;

/** See {@link MainProgram#warmUp()}: a child's work is written as it will be, but given to nobody. */
final class WarmUp {

    private WarmUp() {}

    static void run() {
        startNobody();
        try {
            // No such program: as far as one gets towards a process without having one.
            new ProcessBuilder(new File("").getAbsolutePath() + File.separator + "\u0001").start();
        } catch (IOException e) {
            // as was to be expected
        }
    }

    /** Does what {@code start()} does, except that there is no process. */
    static void startNobody() {
        Process example = example();
        ChildProcess.rehearse(example);
        ProcessText.typeName(example.getClass());
        FieldAccess.of(example.getClass()); // as of a class of the program
    }

    /** Work of which nothing belongs to the program. */
    static Process example() {
        ProcessPlan plan = Process.target(a -> Multiprocessing.sleep(0));
        return Process.outsideTheCount(
                plan.args(1, "egon").kwargs(Map.of("age", 18)).work());
    }
}
