package dev.procession.engine;

import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.engine.cpu.CpuBinding;
import dev.procession.engine.main.RunStart;
import dev.procession.trace.Cpus;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Runs programs and typed code in processes of their own: a fresh main JVM for each program, one long-lived main JVM
 * for a session. Closing the engine kills every process that it started and deletes its temporary files.
 */
public final class Engine implements Closeable {

    private static final long LONGEST_CLOSE_SECONDS = 10;

    private final Jvm jvm;
    private final List<String> childOptions;
    private final WorkDirectory workDirectory;
    private final MainJvms mains;
    private final ProgramCompiler compiler;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();
    private final ShutdownAction emergency;
    private final SteeredMains steeredMains;
    private final CountDownLatch isClosed = new CountDownLatch(1);
    private boolean closed;
    private volatile int mostProcesses;

    private Engine(Jvm jvm, WorkDirectory workDirectory, MainJvms mains) throws IOException {
        this.jvm = jvm;
        this.childOptions = OptionFile.write(workDirectory.file("child"), jvm.allChildOptions());
        this.workDirectory = workDirectory;
        this.mains = mains;
        this.steeredMains = new SteeredMains(jvm, workDirectory);
        this.compiler = new ProgramCompiler(jvm.library());
        this.emergency = ShutdownAction.of("end of all processes", this::closeQuietly);
    }

    /**
     * Opens an engine whose programs run in JVMs of this kind.
     *
     * @throws TemporaryDirectoryException if the temporary directory cannot be made
     * @throws IOException if the socket in it cannot be made
     */
    public static Engine open(Jvm jvm) throws IOException {
        WorkDirectory workDirectory = workDirectory();
        try {
            return new Engine(
                    jvm,
                    workDirectory,
                    new MainJvms(
                            jvm,
                            OptionFile.write(workDirectory.file("main"), jvm.allMainOptions()),
                            workDirectory.socket(),
                            workDirectory.processes(),
                            1));
        } catch (IOException e) {
            workDirectory.close();
            throw e;
        }
    }

    private static WorkDirectory workDirectory() throws TemporaryDirectoryException {
        try {
            return WorkDirectory.create();
        } catch (IOException e) {
            throw new TemporaryDirectoryException(e);
        }
    }

    /** Boots a main JVM in the background, for the next program or session. */
    public void prepare() {
        mains.prepare();
    }

    /**
     * From now on, no run has more than {@code most} living processes at a time: {@code start()} throws instead. A
     * number above that of every run changes nothing.
     */
    public void limitProcesses(int most) {
        mostProcesses = most;
    }

    /** Compiles the text of a source file, either ordinary or compact (JEP 512). */
    public Compilation compile(String title, String fileName, String source, Locale locale) {
        return compiler.compile(title, fileName, source, locale);
    }

    /** Starts a program under ordinary conditions: all CPUs, real speed, no steps. */
    public Run run(CompiledProgram program, RunListener listener) throws IOException {
        return run(program, RunConditions.ORDINARY, listener);
    }

    /**
     * Starts a program in a fresh main JVM.
     *
     * @param conditions if they name CPUs, {@link CpuBinding#obstacle} must return empty for these
     * @throws IOException if no main JVM comes up, with what it printed, or if main cannot be bound to the CPUs
     */
    public Run run(CompiledProgram program, RunConditions conditions, RunListener listener) throws IOException {
        return run(new Launch(mains.take(), childOptions), program, conditions, run -> {}, listener);
    }

    /**
     * A main that has not begun.
     *
     * @param childOptions the options for its children
     */
    private record Launch(MainHandle main, List<String> childOptions) {}

    private Run run(
            Launch launch,
            CompiledProgram program,
            RunConditions conditions,
            SteeredProgram.Preparation preparation,
            RunListener listener)
            throws IOException {
        MainHandle main = launch.main();
        long bound = 0;
        if (conditions.isBound()) {
            bind(main, conditions.cpus());
            bound = System.nanoTime();
        }
        Run run = begin(launch, program.title(), conditions, false, preparation, listener);
        try {
            main.connection().load(program.classes());
        } catch (MainConnection.RefusedException e) {
            main.process().destroyForcibly();
            throw new IOException(e.getMessage(), e);
        }
        if (conditions.isBound()) {
            awaitCount(bound);
        }
        main.connection().runMain(program.mainClass());
        return run;
    }

    /**
     * Prepares to run a program as often as wanted, one process of it moving at a time.
     *
     * @param conditions name the order of the steps if it is known
     * @param listener makes the listener of each run
     */
    public SteeredProgram steer(CompiledProgram program, RunConditions conditions, Supplier<RunListener> listener)
            throws IOException {
        SteeredMains.Ready own = steeredMains.take();
        return new SteeredProgram(
                own.mains(),
                own.options(),
                preparation -> run(
                        new Launch(own.mains().take(), own.options().ofChildren()),
                        program,
                        conditions.isSteered() ? conditions : conditions.steered(""),
                        preparation,
                        listener.get()));
    }

    /** Boots the first main of a program that is going to be steered, while the program is still being compiled. */
    public void prepareToSteer() throws IOException {
        steeredMains.prepare();
    }

    /**
     * Waits until main's JVM knows how many CPUs it has been bound to, so that a program is not told another number.
     */
    private static void awaitCount(long bound) {
        long left = CpuBinding.COUNT_CACHED_NANOS - (System.nanoTime() - bound);
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = CpuBinding.COUNT_CACHED_NANOS - (System.nanoTime() - bound);
        }
    }

    /** Binds main before it loads anything of the program. Its children inherit the binding. */
    private static void bind(MainHandle main, Cpus cpus) throws IOException {
        try {
            CpuBinding.bind(main.pid(), cpus);
        } catch (IOException e) {
            main.process().destroyForcibly();
            throw e;
        }
    }

    private Run begin(
            Launch launch,
            String title,
            RunConditions conditions,
            boolean session,
            SteeredProgram.Preparation preparation,
            RunListener listener)
            throws IOException {
        try {
            return open(launch, title, conditions, session, preparation, listener);
        } catch (IOException e) {
            launch.main().process().destroyForcibly();
            throw e;
        }
    }

    private Run open(
            Launch launch,
            String title,
            RunConditions conditions,
            boolean session,
            SteeredProgram.Preparation preparation,
            RunListener listener)
            throws IOException {
        String java = System.getProperty("java.version", "?");
        Run run = newRun(title, java, conditions, workDirectory.newRunDirectory(), listener);
        preparation.prepare(run);
        launch.main()
                .connection()
                .begin(new RunStart(
                        title,
                        run.traceFile().toFile(),
                        run.seal(),
                        workDirectory.aliveLock().toFile(),
                        run.note().toFile(),
                        session ? run.checkpoint().toFile() : null,
                        launch.childOptions(),
                        conditions.speed(),
                        conditions.steps()));
        follow(run, launch.main());
        return run;
    }

    private Run newRun(String title, String runtime, RunConditions conditions, Path directory, RunListener listener)
            throws IOException {
        return new Run(
                title,
                runtime,
                conditions,
                directory,
                new Listed(this, workDirectory.processes(), listener),
                mostProcesses);
    }

    /** Passes everything on, and notes the processes for the shell that comes after a {@code kill -9} of this one. */
    private record Listed(Engine engine, ProcessList processes, RunListener listener) implements Run.Observer {
        @Override
        public void onEvents(List<Event> events) {
            events.forEach(processes::note);
            listener.onEvents(events);
        }

        @Override
        public void onGap(Run run) {
            listener.onGap(run);
        }

        @Override
        public void onFailure(Run run, Throwable thrown) {
            listener.onFailure(run, thrown);
        }

        @Override
        public void onTooMuchMemory(Run run, MemoryLimit.Excess excess) {
            Thread stopper = new Thread(
                    () -> {
                        try {
                            engine.stop(run);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "stop of " + run.title());
            stopper.setDaemon(true);
            stopper.start(); // at once, for each moment counts
            listener.onTooMuchMemory(run, excess.bytes(), excess.mostBytes(), excess.leftBytes());
        }

        @Override
        public void onKilledBySystem(Run run, long pid) {
            listener.onKilledBySystem(run, pid);
        }

        @Override
        public void onEnd(Run run) {
            listener.onEnd(run);
        }
    }

    private void follow(Run run, MainHandle main) throws IOException {
        run.follow(main);
        synchronized (runs) {
            if (closed) {
                main.process().destroyForcibly();
                throw new IOException("the shell is ending");
            }
            runs.removeIf(Run::isOver);
            runs.add(run);
        }
    }

    /** Whether Python programs can be run here. */
    public boolean hasPython() {
        return PythonInterpreter.find().isPresent();
    }

    /**
     * Starts a Python program, which is traced as a Java program is.
     *
     * @throws IOException if there is no Python on the path
     */
    public Run runPython(Path script, String title, RunConditions conditions, RunListener listener) throws IOException {
        PythonInterpreter python =
                PythonInterpreter.find().orElseThrow(() -> new IOException("there is no python3 on the path"));
        Path directory = workDirectory.newRunDirectory();
        Run run = newRun(title, "Python", conditions, directory, listener);
        MainHandle main = python.start(script, run, workDirectory.aliveLock(), directory);
        workDirectory.processes().add(main.pid());
        follow(run, main);
        return run;
    }

    /** Ends a run: halts all its processes where they are, then sends them SIGKILL. Returns when they are gone. */
    public void stop(Run run) throws InterruptedException {
        new RunStopper(run).stop();
    }

    /**
     * Sends a signal to a living process of a run, and records it in the run's trace.
     *
     * @param signal its name without {@code SIG}, such as {@code TERM}; Windows has only {@code TERM} and {@code KILL}
     * @return whether the signal was sent
     */
    public boolean signal(Run run, long pid, String signal) {
        return SignalSender.of(run).send(pid, signal);
    }

    /** Whether this operating system has a signal of this name. */
    public static boolean hasSignal(String signal) {
        return SignalSender.exists(signal);
    }

    /** Whether a signal such as SIGSTOP has stopped a process; empty where the operating system does not say. */
    public static Optional<Boolean> isStopped(long pid) {
        ProcessState state = ProcessState.of(pid);
        return state == ProcessState.UNKNOWN ? Optional.empty() : Optional.of(state == ProcessState.STOPPED);
    }

    /**
     * Makes a session for typed code. It starts its main JVM when the first code is evaluated.
     *
     * @param title the title in the session's traces
     * @param locale the language of compile errors
     * @param listener is told the events of every main that the session will have
     */
    public Session session(String title, Supplier<Locale> locale, RunListener listener) {
        return new Session(
                jvm.library(),
                new SessionMain(() -> {
                    MainHandle main = mains.take();
                    Launch launch = new Launch(main, childOptions);
                    return new SessionMain.Started(
                            main, begin(launch, title, RunConditions.ORDINARY, true, run -> {}, listener));
                }),
                locale);
    }

    /**
     * Kills every process that this engine started, also those that a signal has stopped, and deletes its files. The
     * same happens when this JVM is ended by SIGTERM or SIGHUP. When it is ended by SIGKILL, its processes notice that,
     * but those that are stopped cannot.
     */
    @Override
    public void close() throws IOException {
        boolean first;
        synchronized (runs) {
            first = !closed;
            closed = true;
        }
        if (!first) {
            awaitClosed();
            return;
        }
        try {
            emergency.cancel();
            mains.close();
            steeredMains.close();
            FamilyKiller.kill(this::family);
            workDirectory.close();
        } finally {
            isClosed.countDown();
        }
    }

    /**
     * Waits until the thread that closes this engine has done so. When a terminal is closed, the shell leaves because
     * its input has ended, and the JVM ends because of the signal: if its end did not wait, the processes would not be
     * killed any more.
     */
    private void awaitClosed() {
        try {
            isClosed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // a temporary directory is left, which the next shell deletes
        }
    }

    /** The processes of all runs, and those that they started by other means than this library. */
    private Collection<ProcessHandle> family() {
        Set<ProcessHandle> family = new HashSet<>();
        for (Run run : runs) {
            family.addAll(run.living().handles());
            ProcessHandle.of(run.mainPid())
                    .filter(family::contains)
                    .ifPresent(main -> main.descendants().forEach(family::add));
        }
        return family;
    }
}
