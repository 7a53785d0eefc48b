package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.MultiprocessingException;
import dev.procession.multiprocessing.WorkerDiedException;
import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.shared.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Starts the workers of a pool and replaces those that die. It has a thread of its own, which also delivers the
 * results.
 */
public final class PoolSupervisor implements Runnable, TaskQueue.Listener {

    /** The states of a pool, with the names that Python gives them. */
    public enum State {
        RUN,
        CLOSE,
        TERMINATE
    }

    private final TaskQueue queue = new TaskQueue(this);
    private final PoolLink link;
    private final WorkersProgram program;
    private final Function<PoolLink, Worker> newWorker;
    private final BlockingQueue<Runnable> callbacks = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(null, this, "pool", 512 << 10);

    /** Guarded by this supervisor's monitor, like {@code jobs} and {@code fatalFailure}. */
    private final Set<Worker> workers = new LinkedHashSet<>();

    private final Set<PoolJob> jobs = new LinkedHashSet<>();
    private volatile State state = State.RUN;
    private @Nullable Throwable fatalFailure;
    private @Nullable Throwable cannotBegin;

    /**
     * Makes the supervisor of a pool without workers.
     *
     * @param name the name of the pool in the timeline
     * @param newWorker makes a worker of this pool, which is not started yet
     */
    public PoolSupervisor(String name, Function<PoolLink, Worker> newWorker) {
        this.newWorker = newWorker;
        link = PoolLink.register(queue, name);
        program = new WorkersProgram(name);
    }

    public PoolLink link() {
        return link;
    }

    public State state() {
        return state;
    }

    public void requireRunning() {
        if (state != State.RUN) {
            throw new IllegalStateException("Pool not running");
        }
    }

    public void start(int count) {
        thread.setDaemon(true);
        try {
            for (int i = 0; i < count; i++) {
                startWorker();
            }
            program.begin();
        } catch (RuntimeException e) {
            terminate();
            throw e;
        }
        thread.start();
    }

    private synchronized void startWorker() {
        if (state != State.TERMINATE && !ExitRules.isEnding()) {
            Worker worker = newWorker.apply(link);
            worker.start();
            workers.add(worker);
            worker.sentinel().thenRun(() -> callbacks.add(() -> handleEnd(worker)));
        }
    }

    public void submit(PoolJob job, List<Object[]> chunks, List<byte[]> messages) {
        program.prepare(messages);
        Throwable why = enqueue(job, chunks, messages);
        if (why != null) {
            job.failed(why);
        }
    }

    /** Returns null, or the reason why no task of the job can be done. */
    private synchronized @Nullable Throwable enqueue(PoolJob job, List<Object[]> chunks, List<byte[]> messages) {
        requireRunning();
        if (fatalFailure != null || chunks.isEmpty()) {
            return fatalFailure;
        }
        jobs.add(job);
        int first = 0;
        for (int i = 0; i < chunks.size(); i++) {
            int count = chunks.get(i).length - 1;
            link.recordTasksSent(messages.get(i), chunks.get(i));
            queue.add(new PoolChunk(job, first, count, messages.get(i)));
            first += count;
        }
        return null;
    }

    public synchronized void close() {
        if (state == State.RUN) {
            state = State.CLOSE;
            queue.close();
            callbacks.add(() -> {}); // wakes the thread, for a pool that has no workers left
        }
    }

    public void terminate() {
        List<Worker> all;
        synchronized (this) {
            state = State.TERMINATE;
            all = new ArrayList<>(workers);
        }
        // First the tasks fail and then the workers end, or else a task would fail because its worker has died.
        fail(new MultiprocessingException("the pool was terminated before this task was finished"));
        for (Worker worker : all) {
            worker.terminate();
        }
        callbacks.add(() -> {});
    }

    /** Makes every task fail that is not over. */
    private void fail(Throwable why) {
        queue.clear();
        List<PoolJob> left;
        synchronized (this) {
            left = new ArrayList<>(jobs);
            jobs.clear();
        }
        for (PoolJob job : left) {
            job.failed(why);
        }
    }

    public void join() {
        if (state == State.RUN) {
            throw new IllegalStateException("Pool is still running");
        }
        for (Worker worker; (worker = anyWorker()) != null; ) {
            worker.join();
            awaitRemoved(worker);
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw Interruption.here();
        }
    }

    private synchronized @Nullable Worker anyWorker() {
        return workers.isEmpty() ? null : workers.iterator().next();
    }

    private synchronized void awaitRemoved(Worker worker) {
        try {
            while (workers.contains(worker)) {
                wait();
            }
        } catch (InterruptedException e) {
            throw Interruption.here();
        }
    }

    @Override
    public void run() {
        while (state == State.RUN || anyWorker() != null || !callbacks.isEmpty()) {
            try {
                callbacks.take().run();
            } catch (InterruptedException e) {
                // does not happen: no other code has a reference to this thread
            }
        }
    }

    /** Handles the end of a worker. All messages that it sent before have been handled. */
    private void handleEnd(Worker worker) {
        long pid = Objects.requireNonNull(worker.pid());
        int exitCode = Objects.requireNonNull(worker.exitCode());
        boolean hadBegun = queue.hasBegun(pid);
        TaskQueue.Lost lost = queue.removeFrom(pid);
        if (lost != null) {
            lost.job().failed(lost.index(), new WorkerDiedException(worker.name(), pid, exitCode));
            forget(lost.job());
        }
        boolean endedByItself = exitCode >= 0;
        boolean isNeeded = state == State.RUN || state == State.CLOSE && queue.hasPending();
        if (isNeeded && (hadBegun || !endedByItself)) {
            replace();
        }
        synchronized (this) {
            workers.remove(worker);
            notifyAll();
        }
        if (isNeeded && anyWorker() == null) {
            giveUp(exitCode);
        }
    }

    private void replace() {
        try {
            startWorker();
        } catch (RuntimeException e) {
            cannotBegin = e;
        }
    }

    private void giveUp(int exitCode) {
        MultiprocessingException why = new MultiprocessingException(
                "no worker of the pool could begin; the last one ended with exit code " + exitCode);
        if (cannotBegin != null) {
            why.initCause(cannotBegin);
        }
        synchronized (this) {
            fatalFailure = why;
        }
        fail(why);
    }

    private synchronized void forget(PoolJob job) {
        if (job.isOver()) {
            jobs.remove(job);
        }
    }

    @Override
    public void returned(PoolJob job, int index, byte[] message) {
        callbacks.add(() -> {
            try {
                Object value = Message.open(PoolLink.message(message), link.results());
                link.recordResultReceived(message, value);
                job.done(index, value);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                job.failed(index, e);
            }
            forget(job);
        });
    }

    @Override
    public void threw(PoolJob job, int index, byte[] message) {
        callbacks.add(() -> {
            Throwable thrown = RemoteFailure.read(PoolLink.message(message), link.results());
            link.recordResultReceived(message, thrown);
            job.failed(index, thrown);
            forget(job);
        });
    }

    @Override
    public byte[] classes(byte[] question) {
        return program.answer(question);
    }

    @Override
    public void cannotBegin(long pid, byte[] message) {
        callbacks.add(() -> cannotBegin = RemoteFailure.read(message, link.results()));
    }
}
