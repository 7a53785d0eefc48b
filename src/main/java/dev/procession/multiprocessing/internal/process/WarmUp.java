package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.FieldAccess;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;

/**
 * Runs the code of a start with an example, so that its classes are loaded before the first real start. An example is
 * encoded as for a child, and sent to no process.
 */
public final class WarmUp implements Runnable {

    private final ProcessObject object;

    /** @param object any process object; it makes the example */
    public WarmUp(ProcessObject object) {
        this.object = object;
    }

    /** Does what {@code start()} does in the parent, but launches no process. */
    @Override
    public void run() {
        ProcessObject example = object.warmUpExample();
        ChildProcess.rehearse(example);
        FieldAccess.of(example.getClass()); // as for a class of the program
    }

    /** Runs the code of a launch for a program that does not exist, so that no process is made. */
    void launchNothing() {
        try {
            new ProcessBuilder(new File("").getAbsolutePath() + File.separator + "\u0001").start();
        } catch (IOException e) {
            // expected
        }
    }

    /** For a child without work: runs the code between the arrival of work and the first line of the target. */
    public void receive() {
        ExitRules.install();
        TraceWriter nowhere = TraceWriter.none();
        nowhere.started(0, "", false, "", 0);
        nowhere.resumed(nowhere.waiting(Waits.SLEEP, 0, "", 0), Outcome.DONE);
        if (ThisProcess.STEERED) {
            Gate.warmUp();
        }
        try {
            byte[] bytes = ChildPayload.assemble(1, 0, new File(""), ChildPayload.encode(object.warmUpExample()));
            ChildPayload payload = ChildPayload.read(new DataInputStream(new ByteArrayInputStream(bytes)));
            ReceivedWork.read(payload).process().run();
            InputStream.nullInputStream();
            ClassLoader.getSystemResource("nothing of this name"); // opens all jars of the class path
            ReadyJvms.method(); // loads the class, which the exit rules use
        } catch (IOException | ReflectiveOperationException e) {
            // the classes are loaded later, with the first work
        }
    }
}
