package dev.procession.multiprocessing;

import dev.procession.trace.TraceWriter;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What this JVM knows about itself: which process of the family it is, and which children it has. */
final class ThisProcess {

    private static long pid;
    private static Process current = new MainProcess();
    private static @Nullable Process parent;
    private static Surroundings surroundings = Surroundings.NONE;
    private static TraceWriter trace = TraceWriter.none();
    private static @Nullable StudentLoader loader;
    private static @Nullable File exitNote;
    private static volatile @Nullable Departures departures;

    private static final AtomicInteger childNumber = new AtomicInteger();
    private static final Set<Process> children = new LinkedHashSet<>();

    private ThisProcess() {}

    /** A child: {@code ownPid} was told by the parent, since asking the JVM for it costs a cold one milliseconds. */
    static void enter(long ownPid, Surroundings where, TraceWriter writer, StudentLoader classes, @Nullable File note) {
        pid = ownPid;
        surroundings = where;
        trace = writer;
        loader = classes;
        exitNote = note;
    }

    static void enterAs(Process self, @Nullable Process from) {
        current = self;
        parent = from;
    }

    static long pid() {
        if (pid == 0) {
            pid = ProcessHandle.current().pid();
        }
        return pid;
    }

    static Process current() {
        return current;
    }

    static @Nullable Process parent() {
        return parent;
    }

    static Surroundings surroundings() {
        return surroundings;
    }

    static TraceWriter trace() {
        return trace;
    }

    /** The loader of the student's classes; null in an ordinary program, whose classes have a loader already. */
    static @Nullable StudentLoader loader() {
        return loader;
    }

    static Identity nextChildIdentity() {
        return current.identity().child(childNumber.incrementAndGet());
    }

    static void addChild(Process child) {
        synchronized (children) {
            children.add(child);
        }
    }

    static void removeChild(Process child) {
        synchronized (children) {
            children.remove(child);
        }
    }

    /** Whoever must know that a child has gone before anybody who joins it does. */
    interface Departures {
        void isGone(long pid);
    }

    static void tellDepartures(Departures to) {
        departures = to;
    }

    static void childIsGone(long pid) {
        Departures to = departures;
        if (to != null) {
            to.isGone(pid);
        }
    }

    /** Those that have not ended: whoever has seen the exit code of a child does not find it here any more. */
    static List<Process> children() {
        List<Process> living = new ArrayList<>();
        synchronized (children) {
            for (Process child : children) {
                ChildProcess started = child.started();
                if (started == null || !started.hasEnded()) {
                    living.add(child);
                }
            }
        }
        return living;
    }

    /**
     * Leaves a note for the parent that the exit status it is about to see was chosen by this process and is not a
     * signal's. Without a parent that asked for one, nothing happens.
     */
    static void endsOnPurpose() {
        File note = exitNote;
        if (note != null) {
            ExitNote.leave(note);
        }
    }
}
