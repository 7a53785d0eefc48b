package dev.procession.multiprocessing;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;

/** Prepares a child JVM that waits for work. */
final class ReadyChild {

    private ReadyChild() {}

    /** Runs the code between the arrival of work and the first line of the target, so that its classes are loaded. */
    static void warmUp() {
        ExitRules.install();
        TraceWriter nowhere = TraceWriter.none();
        nowhere.started(0, "", false, "", 0);
        nowhere.resumed(nowhere.waiting(Waits.SLEEP, 0, "", 0), Outcome.DONE);
        try {
            byte[] work = WorkFrame.assemble(1, 0, new File(""), WorkFrame.encode(WarmUp.example()));
            WorkFrame frame = WorkFrame.read(new DataInputStream(new ByteArrayInputStream(work)));
            CopyReader copy = new CopyReader(frame.copy(), frame.classNames(), frame.loader());
            Arrival.read(copy, frame).process().run();
            InputStream.nullInputStream();
            ClassLoader.getSystemResource("nothing of this name"); // opens all jars of the class path
            ReadyJvms.method(); // loads the class, which the exit rules use
        } catch (IOException | ReflectiveOperationException e) {
            // the classes are loaded later, with the first work
        }
    }
}
