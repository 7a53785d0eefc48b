package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectPath;
import dev.procession.multiprocessing.internal.copy.Rethrow;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ChildProcess;
import dev.procession.multiprocessing.internal.process.ErrorMessages;
import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.ProcessObject;
import dev.procession.multiprocessing.internal.process.ReadyJvms;
import dev.procession.multiprocessing.internal.process.Signals;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedSleep;
import dev.procession.multiprocessing.internal.process.WarmUp;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A process of the operating system that runs a {@link Target}, or the {@link #run()} of a subclass, in a JVM of its
 * own. The child starts with a copy of its parent's variables as they are at {@link #start()}; afterwards neither
 * process sees what the other changes.
 *
 * <pre>{@code
 * Process p = new Process(() -> println("in the child"));
 * p.start();
 * p.join();
 * }</pre>
 *
 * <p>Behaves as {@code multiprocessing.Process} of Python 3 unless a method says otherwise. Misuse is an {@link
 * IllegalStateException} with Python's sentence. Safe for use by several threads.
 */
public class Process extends ProcessObject {

    private static final AtomicInteger childNumber = new AtomicInteger();

    private String name;
    private boolean daemon;
    private ProcessIdentity identity;
    private long parentPid;
    private @Nullable Target target;
    private boolean closed;

    /** The running process. Set only in the parent that started it. */
    private @Nullable ChildProcess<Process> child;

    /**
     * The pid that a copy of this object in another process knows; 0 if the process was not started when it was copied.
     */
    private long copiedPid;

    /** A value of {@link System#nanoTime()} at which the process with this pid existed. */
    private long copiedInstant;

    /**
     * For a subclass that overrides {@link #run()}. Without an override the child does nothing and ends with exit code
     * 0.
     */
    public Process() {
        this((Target) null);
    }

    /**
     * Makes a process that will run {@code target}. With null the child starts, does nothing and ends with exit code 0.
     *
     * @see #target(ArgsTarget) for a target that takes arguments
     */
    public Process(@Nullable Target target) {
        this.target = target;
        this.identity = nextChildIdentity();
        this.parentPid = ThisProcess.pid();
        this.daemon = ThisProcess.isDaemon();
        this.name = defaultName();
    }

    /** Makes a process with a name, as the class {@code Thread} of Java does. */
    public Process(@Nullable Target target, String name) {
        this(target);
        this.name = named(name);
    }

    /**
     * Makes a process that will run a {@link Runnable} which a variable holds or a class of the program implements. A
     * lambda is a {@link Target}, which may throw exceptions.
     *
     * @param name the name of the process, or nothing
     */
    public Process(Runnable target, String... name) {
        this(new RunnableTarget(target));
        if (name.length > 1) {
            throw new IllegalArgumentException("a process has one name");
        }
        this.name = name.length == 0 ? this.name : named(name[0]);
    }

    /** For a subclass that overrides {@link #run()} and gives its processes a name. */
    protected Process(String name) {
        this((Target) null);
        this.name = named(name);
    }

    /**
     * Makes an empty object, which {@link #readFrom} fills. Protected because the shell adds a constructor that calls
     * it to the classes of a student.
     */
    protected Process(Blank blank) {
        this("", 0);
    }

    /**
     * Makes the object of a process that this library does not {@link #start()}: main, and a child's view of its
     * parent.
     */
    Process(String name, long parentPid) {
        this.name = name;
        this.identity = ProcessIdentity.MAIN;
        this.parentPid = parentPid;
    }

    private static ProcessIdentity nextChildIdentity() {
        ProcessIdentity own = ThisProcess.object() instanceof Process self ? self.identity : ProcessIdentity.MAIN;
        return own.child(childNumber.incrementAndGet());
    }

    private String defaultName() {
        return ProcessText.typeName(getClass()) + "-" + identity.text();
    }

    /**
     * Starts the description of a process that runs {@code target} without arguments; {@link ProcessPlan#build()} makes
     * it.
     */
    public static ProcessPlan target(@Nullable Target target) {
        return new ProcessPlan(target, null);
    }

    /**
     * Starts the description of a process that runs {@code target} with arguments; {@link ProcessPlan#build()} makes
     * it.
     */
    public static ProcessPlan target(ArgsTarget target) {
        return new ProcessPlan(null, target);
    }

    /** The same as {@link Multiprocessing#setStartMethod}. */
    public static void setStartMethod(StartMethod method) {
        if (method == StartMethod.PREFORK) {
            ExitRules.install();
        }
        ReadyJvms.use(method, new WarmUp(new Process("", 0)));
    }

    /**
     * The work of the child: runs the target unless a subclass overrides it. A direct call runs the work <em>in the
     * calling process</em> and makes no process; an exception of the target leaves the call unchanged.
     */
    @Override
    public void run() {
        Target work = target;
        if (work != null) {
            try {
                work.run();
            } catch (Exception e) {
                throw Rethrow.asIs(e);
            }
        }
    }

    /**
     * Asks the operating system for a new process, gives it its work and returns at once. The operating system decides
     * when the child begins.
     *
     * @throws IllegalStateException if it was started before, was made by another process, is closed, or the current
     *     process is a daemon
     * @throws CannotTravelException if something that the child needs cannot be copied; nothing has been started then
     * @throws MultiprocessingException if the operating system cannot make a process
     */
    public synchronized void start() {
        checkNotClosed();
        Misuse.require(child == null, ErrorMessages.STARTED_TWICE);
        Misuse.require(parentPid == ThisProcess.pid(), ErrorMessages.STARTED_ELSEWHERE);
        Misuse.require(!ThisProcess.isDaemon(), ErrorMessages.DAEMON_PARENT);
        ExitRules.install();
        child = ChildProcess.start(this);
    }

    /** Waits until the process has ended. */
    public void join() {
        child(true).awaitEnd(-1);
    }

    /**
     * Waits until the process has ended, but at most this long. Afterwards {@link #exitCode()} is null if it still
     * runs.
     *
     * @param seconds a negative number counts as 0
     */
    public void join(double seconds) {
        child(true).awaitEnd(Seconds.toNanos(seconds));
    }

    private ChildProcess<Process> child(boolean toJoin) {
        checkNotClosed();
        Misuse.require(
                parentPid == ThisProcess.pid(),
                toJoin ? ErrorMessages.JOINED_ELSEWHERE : ErrorMessages.TESTED_ELSEWHERE);
        ChildProcess<Process> started = child;
        if (started == null) {
            throw new IllegalStateException(ErrorMessages.JOINED_BEFORE_START);
        }
        return started;
    }

    /**
     * Whether the process has been started and has not ended. Usually still true shortly after {@link #terminate()}.
     */
    public boolean isAlive() {
        checkNotClosed();
        if (this == ThisProcess.object()) {
            return true;
        }
        Misuse.require(parentPid == ThisProcess.pid(), ErrorMessages.TESTED_ELSEWHERE);
        ChildProcess<Process> started = child;
        look(started);
        return started != null && !started.hasEnded();
    }

    private static void look(@Nullable ChildProcess<Process> started) {
        if (ThisProcess.STEERED && started != null) {
            started.passLook();
        }
    }

    /**
     * Asks the process to end (SIGTERM; Windows ends it at once) and returns without waiting. None of its {@code
     * finally} blocks runs, its children live on as orphans, and a lock that it holds stays locked. Does nothing if the
     * process has ended. A process may also terminate one that another process started, a sibling for example.
     */
    public void terminate() {
        signal(false);
    }

    /** Ends the process (SIGKILL), which cannot ignore this. Otherwise as {@link #terminate()}. */
    public void kill() {
        signal(true);
    }

    private void signal(boolean forcibly) {
        checkNotClosed();
        ChildProcess<Process> started = child;
        if (started != null) {
            started.signal(forcibly);
        } else {
            Misuse.require(copiedPid != 0 && copiedPid != ThisProcess.pid(), ErrorMessages.NOT_STARTED);
            if (ThisProcess.STEERED) {
                Gate.pass(Visible.TERMINATE, Gate.process(copiedPid), name, true, forcibly ? "KILL" : "TERM");
                Gate.signal(copiedPid, forcibly);
            } else {
                Signals.send(copiedPid, copiedInstant, forcibly);
            }
        }
    }

    /**
     * Releases the object. Afterwards only {@link #name} and {@link #daemon} can be called. Closing twice, or before
     * the start, is allowed.
     *
     * @throws IllegalStateException if the process is still running
     */
    public synchronized void close() {
        ChildProcess<Process> started = child;
        look(started);
        if (started != null && !closed) {
            Misuse.require(started.hasEnded(), ErrorMessages.CLOSED_WHILE_RUNNING);
        }
        closed = true;
    }

    @Override
    public String name() {
        return name;
    }

    /** Renames the process. A child keeps the name that it had at {@link #start()}. */
    public void setName(String name) {
        this.name = named(name);
    }

    private static String named(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("name must be a string");
        }
        return name;
    }

    /**
     * Whether this process is terminated when its parent ends. A new process inherits the value from the process that
     * makes it.
     */
    @Override
    public boolean daemon() {
        return daemon;
    }

    /** Whether this process is terminated, instead of waited for, when its parent ends. */
    @Override
    protected boolean endsWithItsParent() {
        return daemon;
    }

    /**
     * Whether this process will receive code later. Such code may use any variable, so the child gets a copy of all of
     * them at its start.
     */
    @Override
    protected boolean mayRunAnything() {
        return false;
    }

    /** @throws IllegalStateException after {@link #start()} */
    public void setDaemon(boolean daemon) {
        Misuse.require(child == null, ErrorMessages.ALREADY_STARTED);
        this.daemon = daemon;
    }

    /** The process id; null before {@link #start()}. It stays after the end of the process. */
    public @Nullable Long pid() {
        checkNotClosed();
        ChildProcess<Process> started = child;
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
     * 0 to 255 for a process that ended by itself; 1 after an uncaught exception; the negative number of the signal for
     * a process that a signal ended (-15 after {@link #terminate()}). Null while it runs, before the start, and in
     * every process but its parent.
     */
    public @Nullable Integer exitCode() {
        checkNotClosed();
        ChildProcess<Process> started = child;
        look(started);
        return started == null ? null : started.exitCode();
    }

    /**
     * A stage that completes with this process when it has ended.
     *
     * @throws IllegalStateException before {@link #start()}
     */
    public CompletionStage<Process> sentinel() {
        checkNotClosed();
        ChildProcess<Process> started = child;
        if (started == null) {
            throw new IllegalStateException(ErrorMessages.NOT_STARTED);
        }
        if (ThisProcess.STEERED) {
            Gate.loose(Loose.OPERATION, "Process.sentinel");
        }
        return started.sentinel();
    }

    /**
     * Nearly as Python's {@code repr}, with the name of the method: {@code <Process name='Process-1' pid=4321
     * parent=4310 stopped exitCode=0>}.
     */
    @Override
    public String toString() {
        ChildProcess<Process> started = child;
        if (!closed) {
            look(started);
        }
        Integer exitCode = started == null || closed ? null : started.exitCode();
        boolean own = this == ThisProcess.object();
        long pid = closed || own ? 0 : started != null ? started.pid() : copiedPid;
        String status = status(own, started, exitCode);
        return new ProcessText(getClass(), name, pid, parentText(), status, exitCode, daemon).toString();
    }

    private String status(boolean own, @Nullable ChildProcess<Process> started, @Nullable Integer exitCode) {
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

    @Override
    protected @Nullable Object childCode() {
        return getClass() != Process.class ? this : code(target);
    }

    private static @Nullable Object code(@Nullable Target target) {
        if (target instanceof RunnableTarget runnable) {
            return runnable.code;
        }
        return target instanceof TargetCall call ? call.target() : target;
    }

    /** Whether this process has seen the end of the other, without a gate; only for a process that was started here. */
    final boolean hasEnded() {
        ChildProcess<Process> started = child;
        return started != null && started.hasEnded();
    }

    @Nullable
    ChildProcess<Process> started() {
        return child;
    }

    private void checkNotClosed() {
        Misuse.require(!closed, ErrorMessages.CLOSED);
    }

    @Override
    protected Class<?> copiedBaseClass() {
        return Process.class;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        DataOutputStream out = copy.out();
        LengthPrefixed.writeText(name, out);
        out.writeBoolean(daemon);
        identity.write(out);
        out.writeLong(parentPid);
        ChildProcess<Process> started = child;
        out.writeLong(started != null ? started.pid() : copiedPid);
        out.writeLong(started != null ? started.startedAt() : copiedInstant);
        copy.write(target, ObjectPath.TARGET);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        DataInputStream in = copy.in();
        name = LengthPrefixed.readText(in);
        daemon = in.readBoolean();
        identity = ProcessIdentity.read(in);
        parentPid = in.readLong();
        copiedPid = in.readLong();
        copiedInstant = in.readLong();
        target = (Target) copy.read();
    }

    /** Makes this object, in the child, the one that stands for the current process. */
    @Override
    protected void becomeThisProcess(long pid) {
        copiedPid = pid;
        copiedInstant = System.nanoTime();
    }

    private static final class RunnableTarget extends Copied implements Target {

        private static final long serialVersionUID = 1;

        private transient @Nullable Runnable code;

        /** Makes an empty copy, which {@link #readFrom} fills. */
        RunnableTarget(Blank blank) {}

        RunnableTarget(Runnable code) {
            this.code = Objects.requireNonNull(code);
        }

        @Override
        public void run() {
            Objects.requireNonNull(code).run();
        }

        @Override
        protected void writeTo(CopyOutput copy) {
            copy.write(code, ObjectPath.TARGET);
        }

        @Override
        protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
            code = (Runnable) copy.read();
        }
    }

    /** Makes an object that does not count, so that the default names of later ones stay the same. */
    @Override
    protected Process warmUpExample() {
        Process process = new Process("", 0);
        process.target = target(a -> TracedSleep.sleep(Seconds.toNanos(0)))
                .args(1, "egon")
                .kwargs(Map.of("age", 18))
                .work();
        ProcessText.typeName(process.getClass());
        return process;
    }
}
