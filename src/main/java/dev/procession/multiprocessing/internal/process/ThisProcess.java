package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.MainProcess;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.ProcessIdentity;
import dev.procession.multiprocessing.internal.copy.StudentLoader;
import dev.procession.trace.TraceWriter;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What this JVM knows about itself: its process, its parent, its children and the environment of the run. */
public final class ThisProcess {

    private static long pid;
    private static Process current = new MainProcess();
    private static @Nullable Process parent;
    private static RunEnvironment environment = RunEnvironment.NONE;
    private static TraceWriter trace = TraceWriter.none();
    private static @Nullable StudentLoader loader;
    private static @Nullable File exitNote;
    private static volatile @Nullable DepartureListener departureListener;

    private static final AtomicInteger childNumber = new AtomicInteger();
    private static final Set<Process> children = new LinkedHashSet<>();

    private ThisProcess() {}

    /**
     * Sets the state of a child. Its parent sends the pid, because a cold JVM needs milliseconds to find out its own.
     */
    public static void enter(
            long ownPid, RunEnvironment where, TraceWriter writer, StudentLoader classes, @Nullable File note) {
        pid = ownPid;
        environment = where;
        trace = writer;
        loader = classes;
        exitNote = note;
    }

    public static void enterAs(Process self, @Nullable Process from) {
        current = self;
        parent = from;
    }

    public static long pid() {
        if (pid == 0) {
            pid = ProcessHandle.current().pid();
        }
        return pid;
    }

    public static Process current() {
        return current;
    }

    static @Nullable public Process parent() {
        return parent;
    }

    public static RunEnvironment environment() {
        return environment;
    }

    public static TraceWriter trace() {
        return trace;
    }

    /** The loader of the student's classes; null in an ordinary program, whose classes are on its class path. */
    static @Nullable public StudentLoader loader() {
        return loader;
    }

    public static ProcessIdentity nextChildIdentity() {
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

    /** Is told of the end of a child before any join of that child returns. */
    public interface DepartureListener {
        void childEnded(long pid);
    }

    public static void setDepartureListener(DepartureListener to) {
        departureListener = to;
    }

    static void notifyDeparture(long pid) {
        DepartureListener to = departureListener;
        if (to != null) {
            to.childEnded(pid);
        }
    }

    /**
     * The children that have not ended. A thread that has seen the exit code of a child does not find the child here.
     */
    public static List<Process> children() {
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
     * Leaves a note that tells the parent: this process chose its exit status, no signal ended it. Does nothing if the
     * parent did not ask for a note.
     */
    static void leaveExitNote() {
        File note = exitNote;
        if (note != null) {
            ExitNote.leave(note);
        }
    }
}
