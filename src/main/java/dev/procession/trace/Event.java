package dev.procession.trace;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a trace: something that a process did, or that another process saw happen to it.
 *
 * <p>Every event carries three numbers. {@link #t()} is the instant in nanoseconds of {@link System#nanoTime()}, which
 * on Linux, macOS and Windows is one monotonic clock for all processes of the machine. {@link #pid()} is the process
 * that wrote the event. {@link #seq()} counts the events of that process from 1 without gaps, so that a reader notices
 * a lost event.
 */
public sealed interface Event {

    /** The instant, in nanoseconds of {@link System#nanoTime()}. */
    long t();

    /** The process that wrote this event. */
    long pid();

    /** The number of this event among the events that {@link #pid()} wrote, counted from 1. */
    long seq();

    /** The process that this event is about; most events are about the process that wrote them. */
    default long subject() {
        return pid();
    }

    /** Calls the method of {@code visitor} for this kind of event. */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * Does something different for each kind of event; see {@link #accept}. A new kind of event needs a new method
     * here, so code that must know all kinds does not compile until it knows the new one. Child JVMs write events but
     * visit none, so they never load this interface.
     *
     * @param <R> the result
     */
    interface Visitor<R extends @Nullable Object> {

        R visit(Started event);

        R visit(Launched event);

        R visit(Prepared event);

        R visit(Printed event);

        R visit(Waiting event);

        R visit(Resumed event);

        R visit(Acquired event);

        R visit(Released event);

        R visit(Accessed event);

        R visit(Announced event);

        R visit(LetGo event);

        R visit(Sent event);

        R visit(Received event);

        R visit(Signalled event);

        R visit(Failed event);

        R visit(Exited event);

        R visit(Reparented event);

        R visit(Scheduled event);

        R visit(Disowned event);

        R visit(Omitted event);

        R visit(Truncated event);
    }

    /** Where printed text went. {@link #RAW} is text that reached file descriptor 1 or 2 without {@code System.out}. */
    enum Stream {
        OUT,
        ERR,
        RAW
    }

    /**
     * What a process can wait for.
     *
     * <p>{@link #EXIT}: a process that ends waits for its own children. {@link #PROMPT}: a session's main waits for the
     * next piece of code. {@link #ITEMS_DONE}: a process waits until every item taken from a queue is done ({@code
     * JoinableQueue.join}). {@link #CHECKPOINT}: a process waits until the student lets it go on. {@link #TURN}:
     * in a run that the shell steers, a process waits until the shell lets it take its next step.
     */
    enum Waits {
        JOIN,
        EXIT,
        SLEEP,
        LOCK,
        QUEUE_GET,
        QUEUE_PUT,
        PIPE_RECV,
        PIPE_SEND,
        EVENT,
        CONDITION,
        BARRIER,
        ITEMS_DONE,
        POOL_TASK,
        POOL_RESULT,
        STDIN,
        PROMPT,
        CHECKPOINT,
        TURN
    }

    /**
     * What a process can announce to the processes that wait: an event was set or cleared, a condition's waiters were
     * signalled, or the work on an item taken from a queue is done.
     */
    enum Announcement {
        SET,
        CLEAR,
        SIGNAL,
        SIGNAL_ALL,
        ITEM_DONE
    }

    /** How a wait ended. */
    enum Outcome {
        DONE,
        TIMED_OUT,
        INTERRUPTED
    }

    /**
     * A process reached the first instruction of its own work.
     *
     * @param name the process's name, such as {@code Process-1}
     * @param command what it runs, in words for a person
     * @param bootNanos the time from the parent's request to this instant, in nanoseconds; 0 if no parent requested it
     */
    record Started(long t, long pid, long seq, long ppid, String name, boolean daemon, String command, long bootNanos)
            implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A parent started a child: the operating system has created the process {@code child}. */
    record Launched(long t, long pid, long seq, long child, String name) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A parent started a JVM in advance. The JVM has no work yet; a later {@link Launched} gives it some. */
    record Prepared(long t, long pid, long seq, long child) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Text came out of a process.
     *
     * @param of the process that printed; for {@link Stream#RAW} text it differs from {@code pid}, because the parent
     *     catches that text and writes the event
     * @param text the text as printed, with its line ends. It may contain escape sequences, so it must not be sent to a
     *     terminal unchanged
     */
    record Printed(long t, long pid, long seq, long of, Stream stream, String text) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public long subject() {
            return of;
        }
    }

    /**
     * A thread of the process began to wait.
     *
     * @param target for a join, the pid of the process waited for; for a lock, queue and so on, its number within this
     *     family of processes; 0 if neither applies
     * @param name the student's name for what is waited for; empty if it has none
     * @param timeoutNanos the limit of the wait in nanoseconds; negative means no limit
     */
    record Waiting(long t, long pid, long seq, Waits what, long target, String name, long timeoutNanos)
            implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A wait of the process is over.
     *
     * @param since the {@link #seq()} of this process's {@link Waiting} with which the wait began
     * @param number for a barrier, the round that was completed, counted from 1; 0 for other waits and if unknown
     */
    record Resumed(long t, long pid, long seq, long since, Outcome outcome, long number) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        public Resumed(long t, long pid, long seq, long since, Outcome outcome) {
            this(t, pid, seq, since, outcome, 0);
        }
    }

    /**
     * The process now holds a lock, or a permit of a semaphore.
     *
     * @param lock the number of the lock or semaphore within this family of processes
     * @param permits how many permits the semaphore was created with; negative for a lock, which has one holder at most
     */
    record Acquired(long t, long pid, long seq, long lock, String name, int permits) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        public Acquired(long t, long pid, long seq, long lock, String name) {
            this(t, pid, seq, lock, name, -1);
        }
    }

    /** The process released a lock or a permit. */
    record Released(long t, long pid, long seq, long lock, String name) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The process read or wrote a shared value, or an element of an array. Recorded only in runs that the shell steers,
     * where one process moves at a time; in others the record would cost far more than the access.
     *
     * @param name the student's name for the value
     * @param value the value that was read or written, as text
     */
    record Accessed(long t, long pid, long seq, boolean writes, String name, String value) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The process set, cleared or signalled a shared object.
     *
     * @param object the number of the object within this family of processes
     */
    record Announced(long t, long pid, long seq, Announcement what, long object, String name) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The shell let a process continue that was waiting at a checkpoint.
     *
     * @param process the process that was waiting
     * @param since the {@link #seq()} of its {@link Waiting}
     * @param name the name of the checkpoint
     */
    record LetGo(long t, long pid, long seq, long process, long since, String name) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The process sent a message; {@code number} counts the messages of the channel from 1. */
    record Sent(long t, long pid, long seq, long channel, String name, long number, String preview) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The process received a message. */
    record Received(long t, long pid, long seq, long channel, String name, long number, String preview)
            implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The process sent a signal.
     *
     * @param target the process it was sent to
     * @param signal the name without {@code SIG}, such as {@code TERM}
     */
    record Signalled(long t, long pid, long seq, long target, String signal) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An exception ended the work of a process. */
    record Failed(long t, long pid, long seq, String exception, String message, String trace) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The operating system reported the end of a process to its parent, or the shell saw that the process was gone.
     *
     * @param process the process that ended
     * @param status the exit status as Python gives it: 0 to 255, or minus the number of the signal that ended it; null
     *     if no process is left that could know it, as with an orphan
     */
    record Exited(
            long t,
            long pid,
            long seq,
            long process,
            @Nullable Integer status) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public long subject() {
            return process;
        }
    }

    /** The parent of a process died, and another process became its parent. */
    record Reparented(long t, long pid, long seq, long process, long from, long to) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public long subject() {
            return process;
        }
    }

    /**
     * A sample of the scheduler's statistics of a process, taken in a run that is bound to some CPUs.
     *
     * <p>A sample is written only if a figure has changed since the previous one. All figures are totals so far, so the
     * difference between two samples happened in the {@code spanNanos} between them. A process is on a CPU, or ready
     * and waiting for one, or has nothing to do. The times of several threads are added up; a thread that began and
     * ended between two samples is missing.
     *
     * @param spanNanos the time since the previous sample of the process, in nanoseconds; 0 for the first sample
     * @param onCpuNanos the time on a CPU in nanoseconds; for main since the run began, for others since they began
     * @param readyNanos the time in which the process was ready to run but was not on a CPU, in nanoseconds
     * @param voluntary how often the process gave up the CPU because it had to wait for something
     * @param involuntary how often the scheduler took the CPU away from the process
     * @param cpu the number of the CPU that the process was on last; negative if unknown
     */
    record Scheduled(
            long t,
            long pid,
            long seq,
            long process,
            long spanNanos,
            long onCpuNanos,
            long readyNanos,
            long voluntary,
            long involuntary,
            int cpu)
            implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public long subject() {
            return process;
        }
    }

    /**
     * The shell found an event in the file that was written in the name of {@code process}, and not by it. Who wrote it
     * is not known. That event is not part of the run.
     *
     * @param kind the kind of that event, as in the file: {@code printed} for example
     */
    record Disowned(long t, long pid, long seq, long process, String kind) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        @Override
        public long subject() {
            return process;
        }
    }

    /**
     * From here on the trace does not record what this process does with a shared object, because it already holds
     * {@code told} uses of the object. For a channel the uses of all processes count, for other objects those of this
     * process.
     */
    record Omitted(long t, long pid, long seq, long object, String name, long told) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** From here on the trace does not record what this process prints: the run wrote more than {@code limitBytes}. */
    record Truncated(long t, long pid, long seq, long limitBytes) implements Event {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}
