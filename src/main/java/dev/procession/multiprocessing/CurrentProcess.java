package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.process.ChildProcess;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The process objects of this JVM's own process, of its parent and of its children. */
final class CurrentProcess {

    private static Process current = new MainProcess();
    private static @Nullable Process parent;
    private static final AtomicInteger childNumber = new AtomicInteger();

    static {
        ThisProcess.setObject(current);
    }

    private CurrentProcess() {}

    /** Makes this JVM the one of a child. */
    static void enter(Process self, Process from) {
        current = self;
        parent = from;
        ThisProcess.setObject(self);
    }

    static Process get() {
        return current;
    }

    /** Null in main. */
    static @Nullable Process parent() {
        return parent;
    }

    static ProcessIdentity nextChildIdentity() {
        return current.identity().child(childNumber.incrementAndGet());
    }

    /** The children that have not ended. */
    static List<Process> children() {
        List<Process> living = new ArrayList<>();
        for (ChildProcess<?> child : ChildProcess.living()) {
            living.add((Process) child.owner());
        }
        return living;
    }
}
