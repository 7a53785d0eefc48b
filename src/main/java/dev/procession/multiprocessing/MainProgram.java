package dev.procession.multiprocessing;

import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
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
 * The way into this library for whoever runs a student's program under observation: it makes the JVM in which it is
 * called the main process of a family whose events are recorded. An ordinary program does without.
 */
public final class MainProgram {

    /** The system property with the Java agent that an ordinary program has, and its children need as well. */
    public static final String AGENT = "procession.agent";

    private MainProgram() {}

    /**
     * Makes this JVM a main process. From here on {@code System.out} and {@code System.err} go to the trace.
     *
     * @param trace the file to which this process and all its descendants append their events
     * @param aliveLock a file that is locked as long as the observer lives; all of the family ends when it is not
     * @param exitNote created by this process if it ends by {@code System.exit} or {@code Runtime.halt}
     * @param jvmOptions all options for the JVMs of children, the class path among them
     * @param speed how many times shorter than written this process and all its descendants sleep
     * @param steps whether they wait at checkpoints until {@link #goSign} is there
     * @param classes the loader of the student's classes
     * @param observer closed as the last thing that this JVM does
     * @throws IOException if the trace cannot be opened
     */
    public static void enter(
            File trace,
            File aliveLock,
            File exitNote,
            List<String> jvmOptions,
            double speed,
            boolean steps,
            StudentLoader classes,
            Closeable observer)
            throws IOException {
        long pid = ProcessHandle.current().pid();
        Surroundings surroundings =
                new Surroundings(trace.getPath(), aliveLock.getPath(), List.copyOf(jvmOptions), speed, steps);
        ThisProcess.enter(pid, surroundings, TraceWriter.open(trace, pid), classes, exitNote);
        System.setOut(new TracedOutput(ThisProcess.trace(), Stream.OUT));
        System.setErr(new TracedOutput(ThisProcess.trace(), Stream.ERR));
        System.setIn(new TracedInput(new FileInputStream(FileDescriptor.in)));
        ExitRules.install();
        ExitRules.closeLast(observer);
        AliveWatch.start(aliveLock.getPath());
    }

    /** Where the files appear that let single processes of the run with this trace go on at a checkpoint. */
    public static File goSigns(File trace) {
        return StepGate.signs(trace);
    }

    /**
     * The file for which one wait at a checkpoint waits, and which it takes away.
     *
     * @param pid the process that waits
     * @param since the number of the event with which its wait began
     */
    public static File goSign(File trace, long pid, long since) {
        return StepGate.sign(trace, pid, since);
    }

    /** Records that the program begins now. */
    public static void begins(String command) {
        ThisProcess.trace().started(Multiprocessing.getppid(), "MainProcess", false, command, 0);
    }

    /** Records that main waits for the next piece of code; {@link #goesOn} ends the wait that is returned. */
    public static long idles() {
        return ThisProcess.trace().waiting(Waits.PROMPT, 0, "", -1);
    }

    /** Records that main has got a piece of code. */
    public static void goesOn(long idleSince) {
        ThisProcess.trace().resumed(idleSince, Outcome.DONE);
    }

    /** Records that the program's last statement has been executed: if main ends now, it returned. */
    public static void returns() {
        ExitRules.workIsDone();
    }

    /** Prints and records an exception that the program did not catch. */
    public static void reports(Throwable thrown) {
        Uncaught.report("", thrown, Map.of());
    }

    /**
     * Writes the variables of all classes to a file, as a copy from which {@link #restoreVariables} can set them in
     * another JVM. Those that cannot be copied are left out. A failure to write is passed over: there is no student's
     * action to which it would belong.
     */
    public static void saveVariables(File file, StudentLoader classes) {
        File fresh = new File(file.getPath() + ".new");
        try (FileOutputStream out = new FileOutputStream(fresh)) {
            out.write(Checkpoint.of(classes));
        } catch (IOException e) {
            return;
        }
        if (!fresh.renameTo(file)) {
            file.delete(); // Windows renames onto nothing that exists
            fresh.renameTo(file);
        }
    }

    /**
     * Sets the variables that {@link #saveVariables} wrote.
     *
     * @return the reasons why some are missing, one a line, each beginning with the variable's name and a tab
     * @throws IOException if the copy is damaged
     * @throws ReflectiveOperationException if it does not fit the classes
     */
    public static String restoreVariables(byte[] checkpoint, StudentLoader classes)
            throws IOException, ReflectiveOperationException {
        StringBuilder missing = new StringBuilder();
        for (Map.Entry<String, String> absent :
                Checkpoint.restore(checkpoint, classes).entrySet()) {
            missing.append(absent.getKey())
                    .append('\t')
                    .append(absent.getValue())
                    .append('\n');
        }
        return missing.toString();
    }

    /** Loads what the first child will need, so that it need not be loaded then. */
    public static void warmUp() {
        WarmUp.run();
    }
}
