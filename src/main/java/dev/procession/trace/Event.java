package dev.procession.trace;

import org.jspecify.annotations.Nullable;

/**
 * Something that one process did, or that was seen to happen to a process.
 *
 * <p>Every event carries the instant {@link #t()} in nanoseconds of {@link System#nanoTime()}, which on Linux, macOS
 * and Windows is one monotonic clock for all processes of the machine; the {@link #pid()} of the process that wrote it;
 * and that process's own running number {@link #seq()}, from 1 without gaps, so that a lost event is noticed.
 */
public sealed interface Event {

    /** The instant, in nanoseconds of {@link System#nanoTime()}. */
    long t();

    /** The process that wrote this event. */
    long pid();

    /** The number of this event among those that {@link #pid()} wrote, counted from 1. */
    long seq();

    /** The process that this event is about: nearly always the one that wrote it. */
    default long subject() {
        return pid();
    }

    /** Where printed text went. {@link #RAW} is text that reached file descriptor 1 or 2 past {@code System.out}. */
    enum Stream {
        OUT,
        ERR,
        RAW
    }

    /**
     * What a process can wait for. {@link #EXIT} is the wait for its own children when a process ends, {@link #PROMPT} the
     * wait of a session's main for the next piece of code, {@link #ITEMS_DONE} that until everything taken from a queue
     * has been worked off, {@link #CHECKPOINT} that for the student, who says when a process goes on.
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
        CHECKPOINT
    }

    /**
     * What is told to whoever waits for it: an event is set or cleared, a condition's waiters are signalled, the work on an
     * item that was taken from a queue is done.
     */
    enum News {
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
     * @param bootNanos from the parent's request to this instant, in nanoseconds; 0 where nobody asked for it
     */
    record Started(long t, long pid, long seq, long ppid, String name, boolean daemon, String command, long bootNanos)
            implements Event {}

    /** A parent asked the operating system for a child and got it. */
    record Launched(long t, long pid, long seq, long child, String name) implements Event {}

    /** A parent started a JVM ahead; it has no work yet, and gets it with a {@link Launched}. */
    record Prepared(long t, long pid, long seq, long child) implements Event {}

    /**
     * Text came out of a process.
     *
     * @param of the process that printed; differs from {@code pid} for {@link Stream#RAW} text, which the parent catches
     * @param text as printed, line ends included, and with whatever escape sequences it holds: data, not to be sent to
     *     a terminal as it is
     */
    record Printed(long t, long pid, long seq, long of, Stream stream, String text) implements Event {
        @Override
        public long subject() {
            return of;
        }
    }

    /**
     * A thread of the process began to wait.
     *
     * @param target the process waited for by a join, or the number in this family of what is waited for; 0 if neither
     * @param name what is waited for, as the student named it; empty where it has no name
     * @param timeoutNanos at most this long, in nanoseconds; negative means without limit
     */
    record Waiting(long t, long pid, long seq, Waits what, long target, String name, long timeoutNanos)
            implements Event {}

    /**
     * The wait that began with this process's event number {@code since} is over.
     *
     * @param number of a barrier, the round that was complete, from 1; 0 for other waits and where it is unknown
     */
    record Resumed(long t, long pid, long seq, long since, Outcome outcome, long number) implements Event {

        public Resumed(long t, long pid, long seq, long since, Outcome outcome) {
            this(t, pid, seq, since, outcome, 0);
        }
    }

    /**
     * The process now holds a lock, or a permit of a semaphore.
     *
     * @param permits how many permits the semaphore was made with; negative for a lock, which only one can hold
     */
    record Acquired(long t, long pid, long seq, long lock, String name, int permits) implements Event {

        public Acquired(long t, long pid, long seq, long lock, String name) {
            this(t, pid, seq, lock, name, -1);
        }
    }

    /** The process gave a lock back. */
    record Released(long t, long pid, long seq, long lock, String name) implements Event {}

    /** The process set, cleared or signalled something; {@code object} is its number in this family, as of a lock. */
    record Announced(long t, long pid, long seq, News what, long object, String name) implements Event {}

    /**
     * The shell let a process go on that waits at a checkpoint.
     *
     * @param process the one that waits
     * @param since the number of its event {@link Waiting}
     * @param name of the checkpoint
     */
    record LetGo(long t, long pid, long seq, long process, long since, String name) implements Event {}

    /** A message left the process; {@code number} counts the messages of the channel from 1. */
    record Sent(long t, long pid, long seq, long channel, String name, long number, String preview) implements Event {}

    /** A message reached the process. */
    record Received(long t, long pid, long seq, long channel, String name, long number, String preview)
            implements Event {}

    /**
     * A signal was sent.
     *
     * @param target the process it was sent to
     * @param signal its name without {@code SIG}, such as {@code TERM}
     */
    record Signalled(long t, long pid, long seq, long target, String signal) implements Event {}

    /** An exception ended the work of a process. */
    record Failed(long t, long pid, long seq, String exception, String message, String trace) implements Event {}

    /**
     * The operating system reported the end of a process to its parent, or the shell saw that it was gone.
     *
     * @param process the one that ended
     * @param status the exit status as Python gives it: 0 to 255, or minus the number of the signal that ended it; null
     *     where nobody is left who could know, as with an orphan
     */
    record Exited(
            long t,
            long pid,
            long seq,
            long process,
            @Nullable Integer status) implements Event {
        @Override
        public long subject() {
            return process;
        }
    }

    /** The parent of a process died and another took it over. */
    record Reparented(long t, long pid, long seq, long process, long from, long to) implements Event {
        @Override
        public long subject() {
            return process;
        }
    }

    /**
     * What the operating system's scheduler has done with a process so far, looked up in a run that is bound to some CPUs.
     * Written only if something has changed since the last look at the process, {@code spanNanos} ago, 0 if this is the
     * first; so all that the figures say more than the last time happened in that span. A process is on a CPU, or ready and waits for one, or has
     * nothing to do. Of a process with several threads the times are added up; those of threads that began and ended
     * between two looks are missing.
     *
     * @param onCpuNanos time on a CPU; of a main from the beginning of the run, of all others from their own
     * @param readyNanos time in which it was ready to run, but was not on a CPU
     * @param voluntary how often it gave up the CPU, because it had to wait for something
     * @param involuntary how often the CPU was taken away from it
     * @param cpu the number of the CPU that it was on last; negative if unknown
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
        public long subject() {
            return process;
        }
    }

    /**
     * From here on it is not recorded what this process does with something that processes share, since {@code told} uses
     * of it were: by this process, or in a channel by all together.
     */
    record Omitted(long t, long pid, long seq, long object, String name, long told) implements Event {}

    /** From here on the text that this process prints is not recorded: the run wrote more than {@code limitBytes}. */
    record Truncated(long t, long pid, long seq, long limitBytes) implements Event {}
}
