package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import dev.procession.multiprocessing.internal.program.VariableSnapshot;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.EventSeal;
import dev.procession.trace.TraceWriter;
import java.io.Closeable;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Makes the JVM in which it is called the main process of a run whose events are recorded. The shell uses it to run a
 * student's program; an ordinary program does without it.
 */
public final class MainProgram {

    private static final TracedInput INPUT = new TracedInput(new FileInputStream(FileDescriptor.in));

    private MainProgram() {}

    /**
     * Makes this JVM a main process. From here on {@code System.out} and {@code System.err} write to the trace.
     *
     * @param trace the file to which this process and all its descendants append their events
     * @param aliveLock a file that the observer keeps locked while it lives; without the lock every process of the run
     *     ends
     * @param exitNote created by this process if it ends by {@code System.exit} or {@code Runtime.halt}
     * @param jvmOptions all options for the JVMs of children, including the class path
     * @param speed by how much this process and all its descendants shorten their sleeps: 2 halves them
     * @param steps whether the processes wait at checkpoints until {@link #goFile} exists
     * @param classes the loader of the student's classes
     * @param observer closed as the last act of this JVM
     * @throws IOException if the trace cannot be opened
     */
    public static void enter(
            File trace,
            EventSeal seal,
            File aliveLock,
            File exitNote,
            List<String> jvmOptions,
            double speed,
            boolean steps,
            StudentLoader classes,
            Closeable observer)
            throws IOException {
        long pid = ProcessHandle.current().pid();
        RunEnvironment environment =
                new RunEnvironment(trace.getPath(), aliveLock.getPath(), List.copyOf(jvmOptions), speed, steps);
        ThisProcess.enterMain(pid, environment, TraceWriter.open(trace, pid, seal), classes, exitNote);
        System.setOut(new TracedOutput(ThisProcess.trace(), Stream.OUT));
        System.setErr(new TracedOutput(ThisProcess.trace(), Stream.ERR));
        System.setIn(INPUT);
        ExitRules.install();
        ExitRules.closeLast(observer);
        AliveWatch.start(aliveLock.getPath());
        if (ThisProcess.STEERED) {
            Gate.enter(ThisProcess.trace(), "0", pid);
        }
    }

    /** Ends the read of {@code System.in} that waits, as at the end of a file. The next read asks again. */
    public static void endRead() {
        INPUT.endRead();
    }

    /** Records that the shell has closed {@code System.in}. */
    public static void endInput() {
        INPUT.endInput();
    }

    /**
     * Stops what waits for input, and what would wait for it before {@link #allowReads()}: the read throws an error
     * that ends the code.
     */
    public static void stopReads() {
        INPUT.stopReads();
    }

    public static void allowReads() {
        INPUT.allowReads();
    }

    /** The directory of the files that release processes from their checkpoints, for the run with this trace. */
    public static File goDirectory(File trace) {
        return CheckpointGate.goDirectory(trace);
    }

    /**
     * The file that releases one process from one wait at a checkpoint. The process deletes it.
     *
     * @param pid the process that waits
     * @param since the number of the event with which its wait began
     */
    public static File goFile(File trace, long pid, long since) {
        return CheckpointGate.goFile(trace, pid, since);
    }

    /**
     * The file whose existence forbids the processes of the run with this trace to start more. It says why, in words
     * that go on after {@link ErrorMessages#CANNOT_START}.
     */
    public static File noMoreProcessesFile(File trace) {
        return ChildJvm.noMoreFile(trace);
    }

    /** Records that the program begins. */
    public static void recordStart(String command) {
        ThisProcess.trace().started(ThisProcess.parentPid(), "MainProcess", false, command, 0);
    }

    /**
     * Records that main waits for the next piece of code. Returns a number for {@link #recordResumed}, which records
     * the end of that wait.
     */
    public static long recordIdle() {
        return ThisProcess.trace().waiting(Waits.PROMPT, 0, "", -1);
    }

    /** Records that main has received a piece of code. */
    public static void recordResumed(long idleSince) {
        ThisProcess.trace().resumed(idleSince, Outcome.DONE);
    }

    /** Records that the program has executed its last statement. If main ends now, it ends by returning. */
    public static void markReturned() {
        ExitRules.markWorkDone();
    }

    /** Prints and records an exception that the program did not catch. */
    public static void reportUncaught(Throwable thrown) {
        UncaughtReport.report("", thrown, Map.of());
    }

    /**
     * Writes a copy of the variables of all classes to a file, from which {@link #restoreVariables} sets them in
     * another JVM. Leaves out variables that cannot be copied. Ignores a failure to write, because it belongs to no
     * action of the student.
     */
    public static void saveVariables(File file, StudentLoader classes) {
        File fresh = new File(file.getPath() + ".new");
        try (FileOutputStream out = new FileOutputStream(fresh)) {
            out.write(VariableSnapshot.of(classes));
        } catch (IOException e) {
            fresh.delete();
            return;
        }
        if (!fresh.renameTo(file)) {
            file.delete(); // Windows cannot rename onto an existing file
            fresh.renameTo(file);
        }
    }

    /**
     * Sets the variables that {@link #saveVariables} wrote.
     *
     * @return why some variables are missing: one line each, the variable's name, a tab, the reason
     * @throws IOException if the copy is damaged
     * @throws ReflectiveOperationException if it does not fit the classes
     */
    public static String restoreVariables(byte[] checkpoint, StudentLoader classes)
            throws IOException, ReflectiveOperationException {
        StringBuilder missing = new StringBuilder();
        for (Map.Entry<String, String> absent :
                VariableSnapshot.restore(checkpoint, classes).entrySet()) {
            missing.append(absent.getKey())
                    .append('\t')
                    .append(absent.getValue())
                    .append('\n');
        }
        return missing.toString();
    }

    /** Makes JVMs ready for the children of a steered run. */
    public static void prepareChildren() {
        if (ThisProcess.STEERED) {
            SteeredSpares.launch();
        }
    }

    /** Loads the classes that the start of a child needs, so that the first start is fast. */
    public static void warmUp(ProcessObject main) {
        WarmUp warmUp = new WarmUp(main);
        warmUp.run();
        warmUp.launchNothing();
    }
}
