package dev.procession.multiprocessing;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;

/** What a child that waits for work can do before it has any. */
final class ReadyChild {

    private ReadyChild() {}

    /** Loads and runs what stands between the arrival of work and the first line of the target. */
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
            ClassLoader.getSystemResource("nothing of this name"); // opens all that classes can come from
            ReadyJvms.method(); // at the end it is asked for those that are to be ended
        } catch (IOException | ReflectiveOperationException e) {
            // then it is done later
        }
    }
}
