package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.gate.GateWire;
import dev.procession.multiprocessing.internal.program.OwnProgram;
import dev.procession.multiprocessing.internal.program.SourceProgram;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import dev.procession.trace.TraceWriter;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** The state of this JVM: its pid, its trace, its name, the loader of its program and the environment of the run. */
public final class ThisProcess {

    /**
     * Whether the shell steers this run: each process stands at a gate before whatever others could notice. It
     * is known when the JVM starts, so in all other JVMs the gates cost nothing.
     */
    public static final boolean STEERED = System.getProperty(GateWire.PROPERTY) != null;

    private static long pid;
    private static RunEnvironment environment = RunEnvironment.NONE;
    private static TraceWriter trace = TraceWriter.none();
    private static @Nullable StudentLoader loader;
    private static @Nullable File exitNote;
    private static boolean child;
    private static volatile @Nullable ProcessObject object;

    private ThisProcess() {}

    /** Sets the state of a main process that is observed. */
    static void enterMain(
            long ownPid, RunEnvironment where, TraceWriter writer, StudentLoader classes, @Nullable File note) {
        pid = ownPid;
        environment = where;
        trace = writer;
        loader = classes;
        exitNote = note;
    }

    /**
     * Sets the state of a child. Its parent sends the pid, because a cold JVM needs milliseconds to find out its own.
     */
    public static void enterChild(
            long ownPid, RunEnvironment where, TraceWriter writer, StudentLoader classes, File note) {
        enterMain(ownPid, where, writer, classes, note);
        child = true;
    }

    /** Sets the object that stands for this process. */
    public static void setObject(ProcessObject self) {
        object = self;
    }

    /** The object that stands for this process; null in a main that has not made it yet. */
    public static @Nullable ProcessObject object() {
        return object;
    }

    public static boolean isDaemon() {
        ProcessObject self = object;
        return self != null && self.daemon();
    }

    public static long pid() {
        if (pid == 0) {
            pid = ProcessHandle.current().pid();
        }
        return pid;
    }

    /**
     * The process id of this process's parent as the operating system reports it now. If the parent has ended, it is
     * the id of the process that adopted this one; 0 if there is none, as on Windows.
     */
    public static long parentPid() {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        return parent == null ? 0 : parent.pid();
    }

    /** Whether no process of the run has started this one. */
    public static boolean isMain() {
        return !child;
    }

    public static String name() {
        ProcessObject self = object;
        return self == null ? "MainProcess" : self.name();
    }

    public static RunEnvironment environment() {
        return environment;
    }

    public static TraceWriter trace() {
        return trace;
    }

    /** The loader of the student's classes; null in an ordinary program, whose classes are on its class path. */
    public static @Nullable StudentLoader loader() {
        return loader;
    }

    /**
     * The loader of the classes that must be sent to other processes; null in an ordinary program, whose classes are on
     * the class path of all its processes.
     */
    public static @Nullable ClassLoader sentClasses() {
        StudentLoader own = loader;
        return own != null && !own.isEmpty() ? own : SourceProgram.loader();
    }

    /** The object of the program that this process runs, whose fields are variables. */
    public static OwnProgram program() {
        return new OwnProgram(loader);
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
