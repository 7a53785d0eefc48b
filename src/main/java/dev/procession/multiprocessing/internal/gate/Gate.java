package dev.procession.multiprocessing.internal.gate;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Where this process stands still before each operation by which others could tell what it does. The operation itself
 * is the real one: the gate only holds it back until the shell says that it is this process's turn.
 *
 * <p>One thread is held, the one that runs the program. Whatever another thread does is told to the shell and not held.
 */
public final class Gate {

    /** The status of a process whose shell is gone: 128 + SIGHUP. */
    private static final int SHELL_GONE_STATUS = 129;

    /** The name for whatever there is, if an operation may see or change anything. */
    public static final String EVERYTHING = "*";

    private static @Nullable GateLink link;
    private static TraceWriter trace = TraceWriter.none();
    private static String path = "";
    private static int children;
    private static volatile @Nullable Thread held;
    private static boolean noticeable;

    private Gate() {}

    /**
     * Connects this process with the shell, and holds the calling thread from here on.
     *
     * @param events records how long this process waits for its turn
     * @param ownPath main's is {@code 0}
     */
    public static void enter(TraceWriter events, String ownPath, long pid) throws IOException {
        path = ownPath;
        trace = events;
        link = GateLink.open(GateWire.socket(events.file()), ownPath, pid);
        held = Thread.currentThread();
    }

    /** Loads what a connection needs, before there is anything to do. */
    public static void warmUp() {
        GateLink.warmUp();
    }

    /** Holds the calling thread from here on, because it carries on for the one that was held. */
    public static void takeOver() {
        held = Thread.currentThread();
    }

    /** Stands before an operation that never waits. */
    public static void pass(Visible kind, String object, String name, boolean writes, String detail) {
        pass(kind, object, name, writes, detail, 1, null);
    }

    /**
     * Stands before an operation.
     *
     * @param object identifies what it touches, as {@link GateWire} says
     * @param name the object's name in the timeline
     * @param limit how long the operation waits at most, as a negative number for no limit; with 0 it never waits
     * @param probe tells whether it would complete; null if it always does
     * @return false if its time limit has passed and it is to be carried out without a wait
     */
    public static boolean pass(
            Visible kind,
            String object,
            String name,
            boolean writes,
            String detail,
            long limit,
            @Nullable Probe probe) {
        GateLink to = link;
        if (to == null) {
            return true;
        }
        if (Thread.currentThread() != held) {
            to.loose(Loose.THREAD, Thread.currentThread().getName());
            return true;
        }
        Probe asked = limit == 0 ? null : probe;
        int flags = asked == null ? 0 : limit > 0 ? GateWire.MAY_WAIT | GateWire.HAS_LIMIT : GateWire.MAY_WAIT;
        boolean interrupted = Thread.interrupted(); // an interruption would close the channel
        long since = trace.waiting(Waits.TURN, 0, "", -1);
        try {
            return to.pass(kind, object, name, writes, detail, flags, asked);
        } catch (IOException e) {
            Runtime.getRuntime().halt(SHELL_GONE_STATUS);
            return false;
        } finally {
            trace.resumed(since, Outcome.DONE);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Identifies a process. */
    public static String process(long pid) {
        return GateWire.PROCESS + Long.toString(pid);
    }

    /** Identifies something by a name that is the same in every run. */
    public static String named(String name) {
        return GateWire.NAMED + name;
    }

    /** Stands before a start. Returns the path of the child, which the child must be told. */
    public static void passStart(String childName) {
        children++;
        pass(Visible.START, named("process " + pathOfChild()), childName, true, childName);
    }

    /** Stands before the end of this process. */
    public static void passEnd() {
        pass(Visible.END, named("process " + path), "", true, "");
    }

    /** The path of the child that was started last. */
    public static String pathOfChild() {
        return path.equals("0") ? Integer.toString(children) : path + ":" + children;
    }

    /** Tells the shell that the child exists. */
    public static void started(long pid, String name) {
        GateLink to = link;
        if (to != null) {
            to.started(pathOfChild(), pid, name);
        }
    }

    /** Tells the shell that this process knows of the end of its child. */
    public static void ended(long pid, int status) {
        GateLink to = link;
        if (to != null) {
            to.ended(pid, status);
        }
    }

    /** Lets the shell send a signal when it chooses to. */
    public static void signal(long pid, boolean forcibly) {
        GateLink to = link;
        if (to != null) {
            to.signal(pid, forcibly);
        }
    }

    /**
     * Tells the shell of a shared object that the program has made. What other threads make is the runtime's own.
     *
     * @param object identifies it
     */
    public static void created(String object) {
        GateLink to = link;
        if (to != null && Thread.currentThread() == held) {
            to.created(object);
        }
    }

    /** Tells the shell that this process does something which is not controlled. */
    public static void loose(Loose reason, String name) {
        GateLink to = link;
        if (to != null) {
            to.loose(reason, name);
        }
    }

    /** Records that others may notice more of the end of this process than the end itself. */
    public static void markNoticeable() {
        GateLink to = link;
        if (to != null && !noticeable) {
            noticeable = true;
            to.noticeable();
        }
    }
}
