package dev.procession.multiprocessing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The functions of Python's {@code multiprocessing}, and those of {@code os} and {@code time} that go with them, for
 * {@code import static}.
 */
public final class Multiprocessing {

    private Multiprocessing() {}

    /**
     * The object of the process in which the call is made: in a child the copy of the very object that was started, with
     * the type of its class; in main one named {@code MainProcess}.
     */
    public static Process currentProcess() {
        return ThisProcess.current();
    }

    /** The process that started this one, to be looked at and waited for; null in main. */
    public static @Nullable Process parentProcess() {
        return ThisProcess.parent();
    }

    /** The living children of this process in a new list; grandchildren are not in it. */
    public static List<Process> activeChildren() {
        return ThisProcess.children();
    }

    /** The number of processors that this JVM may use. */
    public static int cpuCount() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** How this process starts its children; {@link StartMethod#SPAWN} unless it was set otherwise. */
    public static StartMethod getStartMethod() {
        return ReadyJvms.method();
    }

    /**
     * Sets how this process starts its children from now on. Children begin with {@link StartMethod#SPAWN} themselves.
     *
     * @throws MultiprocessingException if the operating system gives no process
     */
    public static void setStartMethod(StartMethod method) {
        ReadyJvms.use(method);
    }

    /** The id of this process. */
    public static long getpid() {
        return ThisProcess.pid();
    }

    /**
     * The id of the parent of this process as the operating system sees it now: if the parent has ended, that of the
     * process which took this one over, 1 on many systems; 0 if there is none, as on Windows.
     */
    public static long getppid() {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        return parent == null ? 0 : parent.pid();
    }

    /**
     * Lets the calling thread sleep. A run may be asked to go faster or slower, by {@code /run DEMO --speed 10} or, for an
     * ordinary program, by the system property {@code procession.speed} of its main process: from 0.1 to 100. Then all its
     * processes sleep for {@code seconds} divided by that number; time-outs, and all that is computed, stay as they are.
     *
     * @param seconds fractions are fine
     * @throws IllegalArgumentException if it is negative
     * @throws InterruptedWaitException if the thread is interrupted
     */
    public static void sleep(double seconds) {
        if (seconds < 0) {
            throw new IllegalArgumentException("sleep length must be non-negative");
        }
        try {
            Sleep.sleep(Seconds.toNanos(seconds));
        } catch (InterruptedException e) {
            throw InterruptedWaitException.here();
        }
    }

    /**
     * A place in a program at which a class can hold a process and let it go on by hand, to force an order of events that
     * chance seldom brings. Under {@code /run PROGRAM --steps} the calling thread waits here until {@code /go NAME} is
     * typed; otherwise nothing happens.
     *
     * @param name what is typed after {@code /go}; if several wait under one name, the one that came first goes on
     * @throws InterruptedWaitException if the thread is interrupted while it waits
     */
    public static void checkpoint(String name) {
        if (ThisProcess.surroundings().steps()) {
            StepGate.await(name);
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
