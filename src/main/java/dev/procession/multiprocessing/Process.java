package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A process of the operating system that runs a {@link Target}, or the {@link #run()} of a subclass, in a JVM of its
 * own. The child starts with a copy of its parent's variables as they are at {@link #start()}; afterwards neither sees
 * what the other changes.
 *
 * <pre>{@code
 * Process p = new Process(() -> println("in the child"));
 * p.start();
 * p.join();
 * }</pre>
 *
 * <p>Behaves as {@code multiprocessing.Process} of Python 3 unless a method says otherwise. Misuse is an
 * {@link IllegalStateException} with Python's sentence. Safe for use by several threads.
 */
public class Process {

    private String name;
    private boolean daemon;
    private Identity identity;
    private long parentPid;
    private @Nullable Target target;
    private boolean closed;

    /** The running process, in the parent that started it and nowhere else. */
    private @Nullable ChildProcess child;

    /** The pid as far as a copy in another process knows it; 0 if it does not. */
    private long copiedPid;

    /** For a subclass that overrides {@link #run()}; without one, the child does nothing and ends with exit code 0. */
    public Process() {
        this((Target) null);
    }

    /**
     * A process that will run {@code target}; with null it starts, does nothing and ends with exit code 0.
     *
     * @see #target(ArgsTarget) for a target that takes arguments
     */
    public Process(@Nullable Target target) {
        this.target = target;
        this.identity = ThisProcess.nextChildIdentity();
        this.parentPid = ThisProcess.pid();
        this.daemon = ThisProcess.current().daemon();
        this.name = defaultName();
    }

    /** An object to be filled by {@link #readFrom}; protected for the classes that the shell has woven. */
    protected Process(Blank blank) {
        this("", 0);
    }

    /** A process object that takes no number: it is never started. */
    static Process outsideTheCount(@Nullable Target target) {
        Process process = new Process("", 0);
        process.target = target;
        return process;
    }

    /** For the process objects that no {@link #start()} ever makes: main, and a child's view of its parent. */
    Process(String name, long parentPid) {
        this.name = name;
        this.identity = Identity.MAIN;
        this.parentPid = parentPid;
    }

    private String defaultName() {
        return ProcessText.typeName(getClass()) + "-" + identity.text();
    }

    /** Begins a process that runs {@code target} without arguments. */
    public static ProcessPlan target(@Nullable Target target) {
        return new ProcessPlan(target, null);
    }

    /** Begins a process that runs {@code target} with the arguments that the builder is given. */
    public static ProcessPlan target(ArgsTarget target) {
        return new ProcessPlan(null, target);
    }

    /** {@link Multiprocessing#setStartMethod}, for whoever looks for it here. */
    public static void setStartMethod(StartMethod method) {
        Multiprocessing.setStartMethod(method);
    }

    /**
     * What the child does: by default it runs the target. Called directly it runs <em>here</em>, in the calling process,
     * and no process is made. Whatever the target throws comes out of it as it is.
     */
    public void run() {
        Target work = target;
        if (work != null) {
            try {
                work.run();
            } catch (Exception e) {
                throwAsIs(e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAsIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /**
     * Asks the operating system for a new process, hands it its work and returns at once; when the child begins is up to
     * the operating system.
     *
     * @throws IllegalStateException if it was started before, was made by another process, is closed, or the current
     *     process is a daemon
     * @throws CannotTravelException if something that the child needs cannot be copied; nothing has been started then
     * @throws MultiprocessingException if the operating system gives no process
     */
    public synchronized void start() {
        checkNotClosed();
        require(child == null, "cannot start a process twice");
        require(parentPid == ThisProcess.pid(), "can only start a process object created by current process");
        require(!ThisProcess.current().daemon(), "daemonic processes are not allowed to have children");
        child = ChildProcess.start(this);
    }

    /** Waits until the process has ended. */
    public void join() {
        child(true).awaitEnd(-1);
    }

    /**
     * Waits until the process has ended, but at most this long; {@link #exitCode()} tells afterwards which it was.
     *
     * @param seconds negative is taken for 0
     */
    public void join(double seconds) {
        child(true).awaitEnd(Seconds.toNanos(seconds));
    }

    private ChildProcess child(boolean toJoin) {
        checkNotClosed();
        require(
                parentPid == ThisProcess.pid(),
                toJoin ? "can only join a child process" : "can only test a child process");
        ChildProcess started = child;
        if (started == null) {
            throw new IllegalStateException("can only join a started process");
        }
        return started;
    }

    /**
     * Whether the process has been started and has not ended. Shortly after {@link #terminate()} it is usually still
     * true.
     */
    public boolean isAlive() {
        checkNotClosed();
        if (this == ThisProcess.current()) {
            return true;
        }
        require(parentPid == ThisProcess.pid(), "can only test a child process");
        ChildProcess started = child;
        return started != null && !started.hasEnded();
    }

    /**
     * Asks the process to end (SIGTERM; on Windows it is ended at once) and returns without waiting. No {@code finally}
     * of it runs, its children live on as orphans, and a lock that it holds stays locked. A process that has ended is
     * left alone. A process that another one started, a sibling for example, may be terminated too.
     */
    public void terminate() {
        signal(false);
    }

    /** Ends the process (SIGKILL); it cannot refuse. Otherwise as {@link #terminate()}. */
    public void kill() {
        signal(true);
    }

    private void signal(boolean forcibly) {
        checkNotClosed();
        ChildProcess started = child;
        if (started != null) {
            started.signal(forcibly);
        } else {
            require(copiedPid != 0 && copiedPid != ThisProcess.pid(), "process not started");
            Signals.send(copiedPid, forcibly);
        }
    }

    /**
     * Forgets the process; afterwards only its name and {@link #isDaemon} may be asked for. Closing twice, or before the
     * start, is fine.
     *
     * @throws IllegalStateException if it is still running
     */
    public synchronized void close() {
        ChildProcess started = child;
        if (started != null && !closed) {
            require(
                    started.hasEnded(),
                    "Cannot close a process while it is still running. You should first call join() or terminate().");
        }
        closed = true;
    }

    public String name() {
        return name;
    }

    /** Renames it. A child bears the name that it had at {@link #start()}. */
    public void setName(String name) {
        if (name == null) {
            throw new IllegalArgumentException("name must be a string");
        }
        this.name = name;
    }

    /** Whether it is ended when its parent ends; a new process takes this from the process that makes it. */
    public boolean daemon() {
        return daemon;
    }

    /** Whether it is ended, and not waited for, when its parent ends. */
    boolean endsWithItsParent() {
        return daemon;
    }

    /** Whether it will be given code later, which may use any variable; it then gets all of them at its start. */
    boolean mayRunAnything() {
        return false;
    }

    /** @throws IllegalStateException after {@link #start()} */
    public void setDaemon(boolean daemon) {
        require(child == null, "process has already started");
        this.daemon = daemon;
    }

    /** The process id; null before {@link #start()}. It stays when the process has ended. */
    public @Nullable Long pid() {
        checkNotClosed();
        ChildProcess started = child;
        if (started != null) {
            return started.pid();
        }
        return copiedPid == 0 ? null : copiedPid;
    }

    /** The same as {@link #pid()}. */
    public @Nullable Long ident() {
        return pid();
    }

    /**
     * 0 to 255 for a process that ended by itself, 1 after an uncaught exception, minus the signal's number for one that
     * was ended by a signal (-15 after {@link #terminate()}); null while it runs, before the start, and in any process
     * but its parent.
     */
    public @Nullable Integer exitCode() {
        checkNotClosed();
        ChildProcess started = child;
        return started == null ? null : started.exitCode();
    }

    /**
     * Completes with this process when it has ended.
     *
     * @throws IllegalStateException before {@link #start()}
     */
    public CompletionStage<Process> sentinel() {
        checkNotClosed();
        ChildProcess started = child;
        if (started == null) {
            throw new IllegalStateException("process not started");
        }
        return started.sentinel();
    }

    /** As Python's {@code repr}: {@code <Process name='Process-1' pid=4321 parent=4310 stopped exitcode=0>}. */
    @Override
    public String toString() {
        ChildProcess started = child;
        Integer exitCode = started == null || closed ? null : started.exitCode();
        boolean own = this == ThisProcess.current();
        long pid = closed || own ? 0 : started != null ? started.pid() : copiedPid;
        String status = status(own, started, exitCode);
        return new ProcessText(getClass(), name, pid, parentText(), status, exitCode, daemon).toString();
    }

    private String status(boolean own, @Nullable ChildProcess started, @Nullable Integer exitCode) {
        if (own) {
            return "started";
        }
        if (closed) {
            return "closed";
        }
        if (parentPid != ThisProcess.pid()) {
            return "unknown";
        }
        return started == null ? "initial" : exitCode == null ? "started" : "stopped";
    }

    String parentText() {
        return Long.toString(parentPid);
    }

    Identity identity() {
        return identity;
    }

    @Nullable
    Target target() {
        return target;
    }

    @Nullable
    ChildProcess started() {
        return child;
    }

    private void checkNotClosed() {
        require(!closed, "process object is closed");
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Writes what every process object consists of; the fields of a subclass follow by themselves. */
    void writeTo(CopyWriter copy) throws IOException {
        DataOutputStream out = copy.out();
        CopyBuffer.writeText(name, out);
        out.writeBoolean(daemon);
        identity.write(out);
        out.writeLong(parentPid);
        ChildProcess started = child;
        out.writeLong(started != null ? started.pid() : copiedPid);
        copy.write(target, Trail.TARGET);
    }

    /** Fills an object that was made without a constructor. */
    void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException {
        DataInputStream in = copy.in();
        name = CopyBuffer.readText(in);
        daemon = in.readBoolean();
        identity = Identity.read(in);
        parentPid = in.readLong();
        copiedPid = in.readLong();
        target = (Target) copy.read();
    }

    /** Makes this object, in the child, the one that speaks of the process it is in. */
    void isThisProcess(long pid) {
        copiedPid = pid;
    }
}
