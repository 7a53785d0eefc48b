package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.CheckpointGate;
import dev.procession.multiprocessing.internal.process.ChildProcess;
import dev.procession.multiprocessing.internal.process.ErrorMessages;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.ProcessObject;
import dev.procession.multiprocessing.internal.process.ReadyJvms;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedSleep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Python's {@code multiprocessing}, and those of {@code os} and {@code time} that go with them, for
 * {@code import static}.
 */
public final class Multiprocessing {

    private Multiprocessing() {}

    /**
     * The process in which the call is made. In a child it is the copy of the object that was started, of the same
     * class; in main it is an object named {@code MainProcess}.
     */
    public static Process currentProcess() {
        ProcessObject self = ThisProcess.object();
        return self == null ? MainProcess.get() : (Process) self;
    }

    /** The process that started this one; it can be inspected and joined. Null in main. */
    public static @Nullable Process parentProcess() {
        return ParentProcess.ofThisProcess();
    }

    /** The living children of this process, in a new list. Grandchildren are not in it. */
    public static List<Process> activeChildren() {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.LOOK, Gate.named(Gate.EVERYTHING), "", false, "");
        }
        List<Process> living = new ArrayList<>();
        for (ChildProcess<?> child : ChildProcess.living()) {
            living.add((Process) child.owner());
        }
        return living;
    }

    /** The number of processors that this JVM may use. */
    public static int cpuCount() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** How this process starts its children: {@link StartMethod#SPAWN} unless {@link #setStartMethod} was called. */
    public static StartMethod getStartMethod() {
        return ReadyJvms.method();
    }

    /**
     * Sets how this process starts its children from now on. A child itself begins with {@link StartMethod#SPAWN}.
     *
     * @throws MultiprocessingException if the operating system cannot make a process
     */
    public static void setStartMethod(StartMethod method) {
        Process.setStartMethod(method);
    }

    /** The id of this process. */
    public static long getpid() {
        return ThisProcess.pid();
    }

    /**
     * The process id of this process's parent as the operating system reports it now. If the parent has ended, it is
     * the id of the process that adopted this one, 1 on many systems; 0 if there is none, as on Windows.
     */
    public static long getppid() {
        ParentProcess.passLook();
        return ThisProcess.parentPid();
    }

    /**
     * Lets the calling thread sleep. {@code /run DEMO --speed 10} makes a run faster or slower; for an ordinary program
     * the system property {@code procession.speed} of its main process does, from 0.1 to 100. All processes of the run
     * then sleep for {@code seconds} divided by that number. Time-outs and computations do not change.
     *
     * @param seconds may have a fraction
     * @throws IllegalArgumentException if it is negative
     * @throws InterruptedWaitException if the thread is interrupted
     */
    public static void sleep(double seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException(ErrorMessages.NEGATIVE_SLEEP);
        }
        try {
            TracedSleep.sleep(Seconds.toNanos(seconds));
        } catch (InterruptedException e) {
            throw Interruption.here();
        }
    }

    /**
     * A place in a program at which a class can hold a process and release it by hand, to force an order of events that
     * seldom occurs by chance. Under {@code /run PROGRAM --steps} the calling thread waits here until {@code /go NAME}
     * is typed; otherwise nothing happens.
     *
     * @param name the name to type after {@code /go}; if several threads wait under one name, the first that came goes
     *     on
     * @throws InterruptedWaitException if the thread is interrupted while it waits
     */
    public static void checkpoint(String name) {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.CHECKPOINT, Gate.named(""), "", false, name);
        } else if (ThisProcess.environment().steps()) {
            CheckpointGate.await(name);
        }
    }

    /** Prints a value and a line end, as {@code System.out.println} does. */
    public static void println(@Nullable Object value) {
        System.out.println(value);
    }

    /** Prints a line end. */
    public static void println() {
        System.out.println();
    }

    /** Prints a value. */
    public static void print(@Nullable Object value) {
        System.out.print(value);
    }
}
