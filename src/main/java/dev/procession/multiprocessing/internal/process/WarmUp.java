package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.ProcessPlan;
import dev.procession.multiprocessing.ProcessText;
import dev.procession.multiprocessing.internal.copy.FieldAccess;
import java.io.File;
import java.io.IOException;
import java.util.Map;

/**
 * Rehearses the start of a child, so that its classes are loaded before the first real start: encodes an example and
 * sends it to no process. See {@link MainProgram#warmUp()}.
 */
final class WarmUp {

    private WarmUp() {}

    static void run() {
        rehearseStart();
        try {
            // There is no such program, so this runs all code of a launch without making a process.
            new ProcessBuilder(new File("").getAbsolutePath() + File.separator + "\u0001").start();
        } catch (IOException e) {
            // expected
        }
    }

    /** Does what {@code start()} does, but launches no process. */
    static void rehearseStart() {
        Process example = example();
        ChildProcess.rehearse(example);
        ProcessText.typeName(example.getClass());
        FieldAccess.of(example.getClass()); // as for a class of the program
    }

    /** An example of work that uses no class of the program. */
    static Process example() {
        ProcessPlan plan = Process.target(a -> Multiprocessing.sleep(0));
        return Process.outsideTheCount(
                plan.args(1, "egon").kwargs(Map.of("age", 18)).work());
    }
}
