package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.MultiprocessingException;
import dev.procession.multiprocessing.internal.gate.GateWire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JVMs that a main of a steered run makes ready for its children, before it knows what its program is. A program is
 * run hundreds of times to try its orders, and nobody wants to wait for as many boots. A spare ends when its input
 * ends, and so with main.
 */
final class SteeredSpares {

    private static final Deque<java.lang.Process> spares = new ArrayDeque<>();

    private SteeredSpares() {}

    /** Launches as many as the command line of this JVM says. */
    static synchronized void launch() {
        String options = System.getProperty(GateWire.CHILD_OPTIONS_PROPERTY, "");
        try {
            for (int left = Integer.getInteger(GateWire.PROPERTY, 0); left > 0; left--) {
                spares.add(ChildJvm.launch(List.of(options), true, ChildJvm.READY));
            }
        } catch (MultiprocessingException e) {
            // the start of a child launches a JVM itself, and fails with the reason
        }
    }

    static synchronized java.lang.@Nullable Process take() {
        for (java.lang.Process next; (next = spares.poll()) != null; ) {
            if (ChildJvm.wake(next)) {
                return next;
            }
        }
        return null;
    }

    static synchronized void close() {
        spares.forEach(java.lang.Process::destroyForcibly);
        spares.clear();
    }
}
