package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.ObjectReader;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;

/** Prepares a child JVM that waits for work. */
public final class ReadyChild {

    private ReadyChild() {}

    /** Runs the code between the arrival of work and the first line of the target, so that its classes are loaded. */
    public static void warmUp() {
        ExitRules.install();
        TraceWriter nowhere = TraceWriter.none();
        nowhere.started(0, "", false, "", 0);
        nowhere.resumed(nowhere.waiting(Waits.SLEEP, 0, "", 0), Outcome.DONE);
        try {
            byte[] work = ChildPayload.assemble(1, 0, new File(""), ChildPayload.encode(WarmUp.example()));
            ChildPayload frame = ChildPayload.read(new DataInputStream(new ByteArrayInputStream(work)));
            ObjectReader copy = new ObjectReader(frame.copy(), frame.classNames(), frame.loader());
            ReceivedWork.read(copy, frame).process().run();
            InputStream.nullInputStream();
            ClassLoader.getSystemResource("nothing of this name"); // opens all jars of the class path
            ReadyJvms.method(); // loads the class, which the exit rules use
        } catch (IOException | ReflectiveOperationException e) {
            // the classes are loaded later, with the first work
        }
    }
}
