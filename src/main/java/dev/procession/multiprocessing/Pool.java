package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.NotTransferable;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.pool.CollectingJob;
import dev.procession.multiprocessing.internal.pool.PoolJob;
import dev.procession.multiprocessing.internal.pool.PoolSupervisor;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.SharedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Processes that run tasks, each one task at a time. They start at once, are daemons, and live until the pool is closed
 * or terminated. When the process that made the pool ends, it ends them without waiting for their tasks.
 *
 * <pre>{@code
 * Pool pool = new Pool(2);
 * List<Integer> squares = pool.map(x -> x * x, List.of(1, 2, 3));
 * pool.close();
 * pool.join();
 * }</pre>
 *
 * <p>Behaves as {@code multiprocessing.Pool} of Python 3, with these differences. Any lambda or method reference can be
 * a task, even one written after the pool was made, and locks, queues and the like can be arguments. If a worker dies
 * in a task, that task fails with a {@link WorkerDiedException} and another worker takes its place; in Python the
 * result never comes. When the pool is terminated, unfinished tasks fail. A worker whose initializer fails is not
 * replaced.
 *
 * <p><b>What a worker knows.</b> A worker begins like every child: with the code of the program and a copy of its
 * variables, static fields as well as the fields of a compact source file, as they are when the worker starts. From
 * then on they are its own. What the initializer or a task changes there stays there for later tasks, and what the
 * program changes afterwards does not reach the worker. A task brings only its function and its arguments, which
 * include the local variables that a lambda uses. So pass to a task whatever may change as an argument, or make a new
 * pool. This holds for ready JVMs ({@link StartMethod#PREFORK}) too, which get the program only when they become
 * workers. A class that the workers have not begun with, such as one typed later, reaches them as it is at the first
 * task that needs it. So do the fields of a compact source file that {@code java} runs without the shell, if the pool
 * has no initializer that uses them. At the prompt a line says so, once, when a task uses something that was changed
 * meanwhile.
 *
 * <p>{@link #hold()} stands for Python's {@code with Pool() as pool}, since that terminates the pool. {@link #close()},
 * which a {@code try} block would call, is Python's {@code close}. A pool itself therefore cannot be the resource of a
 * {@code try} block.
 */
public final class Pool extends NotTransferable {

    /**
     * The number of portions into which a {@code map} cuts each worker's share of the arguments. With one portion each,
     * fast workers would idle while others are slow.
     */
    private static final int CHUNKS_PER_WORKER = 4;

    private final int size;
    private final PoolSupervisor crew;

    /** Ends a pool at the end of a {@code try} block. */
    public interface Scope extends AutoCloseable {

        /** Terminates the pool. */
        @Override
        void close();
    }

    /** Makes a pool with as many processes as there are processors. */
    public Pool() {
        this(Multiprocessing.cpuCount());
    }

    /** @throws IllegalArgumentException if {@code processes} is less than 1 */
    public Pool(int processes) {
        this(processes, null);
    }

    /**
     * Makes a pool whose processes run {@code initializer} before their first task.
     *
     * @throws IllegalArgumentException if {@code processes} is less than 1
     * @throws IllegalStateException if the current process is a daemon
     * @throws CannotTravelException if the initializer cannot be copied
     */
    public Pool(int processes, @Nullable Target initializer) {
        this(processes, initializer, Integer.MAX_VALUE);
    }

    /**
     * Makes a pool whose processes end after some tasks, each replaced by a fresh one. Python's {@code
     * maxtasksperchild}.
     *
     * @param initializer null for none
     * @param maxTasksPerChild a portion of arguments that a {@code map} gives a worker at once counts as one task
     * @throws IllegalArgumentException if {@code processes} or {@code maxTasksPerChild} is less than 1
     * @throws IllegalStateException if the current process is a daemon
     * @throws CannotTravelException if the initializer cannot be copied
     */
    public Pool(int processes, @Nullable Target initializer, int maxTasksPerChild) {
        if (processes < 1) {
            throw new IllegalArgumentException("Number of processes must be at least 1");
        }
        if (maxTasksPerChild < 1) {
            throw new IllegalArgumentException("maxTasksPerChild must be at least 1");
        }
        size = processes;
        if (ThisProcess.STEERED) {
            Gate.loose(Loose.OPERATION, "Pool");
        }
        crew = new PoolSupervisor(
                new SharedName(Pool.class).of(this), link -> new PoolWorker(link, initializer, maxTasksPerChild));
        crew.start(processes);
    }

    /**
     * Calls {@code task} with each argument and waits for all results.
     *
     * @return the results in the order of the arguments
     * @throws IllegalStateException if the pool is closed or terminated
     * @throws CannotTravelException if the task or an argument cannot be copied
     * @throws RuntimeException or any other exception of a task: the first in time, thrown when all tasks have ended.
     *     See {@link AsyncResult#get()}
     */
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            Task<? super A, ? extends R> task, Iterable<? extends A> arguments) {
        return this.<A, R>mapAsync(task, arguments).get();
    }

    /**
     * Calls {@code task} with each argument, and gives a worker {@code chunkSize} arguments at a time. The other {@code
     * map} makes about four portions for each worker.
     *
     * @throws IllegalArgumentException if {@code chunkSize} is less than 1
     */
    public <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            Task<? super A, ? extends R> task, Iterable<? extends A> arguments, int chunkSize) {
        return this.<A, R>mapAsync(task, arguments, chunkSize).get();
    }

    /** Calls {@code task} with each argument and returns at once. */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            Task<? super A, ? extends R> task, Iterable<? extends A> arguments) {
        List<Object[]> calls = single(arguments);
        return collect(task, calls, usualChunk(calls.size()));
    }

    /**
     * Calls {@code task} with each argument and returns at once; a worker gets {@code chunkSize} arguments at a time.
     */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> mapAsync(
            Task<? super A, ? extends R> task, Iterable<? extends A> arguments, int chunkSize) {
        if (chunkSize < 1) {
            throw new IllegalArgumentException("Chunksize must be 1+, not " + chunkSize);
        }
        return collect(task, single(arguments), chunkSize);
    }

    /**
     * As {@link #map}, with two arguments for each call.
     *
     * @param arguments lists of two
     * @throws IllegalArgumentException if one of them is longer or shorter
     */
    public <T extends @Nullable Object, R extends @Nullable Object> List<R> starmap(
            PairTask<? super T, ? super T, ? extends R> task, Iterable<? extends List<? extends T>> arguments) {
        return this.<T, R>starmapAsync(task, arguments).get();
    }

    /** As {@link #starmap}, without waiting. */
    public <T extends @Nullable Object, R extends @Nullable Object> AsyncResult<List<R>> starmapAsync(
            PairTask<? super T, ? super T, ? extends R> task, Iterable<? extends List<? extends T>> arguments) {
        List<Object[]> calls = new ArrayList<>();
        for (List<? extends T> each : arguments) {
            if (each.size() != 2) {
                throw new IllegalArgumentException("starmap takes lists of two arguments, not " + each);
            }
            calls.add(each.toArray());
        }
        return collect(task, calls, usualChunk(calls.size()));
    }

    /**
     * Calls {@code task} with each argument, one at a time per worker, and returns the results in the order of the
     * arguments, each as soon as it is there. All arguments are read and copied before this method returns.
     */
    public <A extends @Nullable Object, R extends @Nullable Object> ResultIterator<R> imap(
            Task<? super A, ? extends R> task, Iterable<? extends A> arguments) {
        return iterate(task, single(arguments), true);
    }

    /** As {@link #imap}, in the order in which the results come. */
    public <A extends @Nullable Object, R extends @Nullable Object> ResultIterator<R> imapUnordered(
            Task<? super A, ? extends R> task, Iterable<? extends A> arguments) {
        return iterate(task, single(arguments), false);
    }

    /** Makes one call in another process and waits for its result. An exception of the call is thrown here. */
    public <R extends @Nullable Object> R apply(Work<? extends R> work) {
        return this.<R>applyAsync(work).get();
    }

    /** As {@link #apply(Work)}, for a call without a result. */
    public void apply(Target work) {
        applyAsync(work).get();
    }

    /** As {@link #apply(Work)}, with an argument. */
    public <A extends @Nullable Object, R extends @Nullable Object> R apply(
            Task<? super A, ? extends R> task, A argument) {
        return this.<A, R>applyAsync(task, argument).get();
    }

    /** As {@link #apply(Work)}, with two arguments. */
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object> R apply(
            PairTask<? super A, ? super B, ? extends R> task, A first, B second) {
        return this.<A, B, R>applyAsync(task, first, second).get();
    }

    /** Makes one call in another process and returns at once. */
    public <R extends @Nullable Object> AsyncResult<R> applyAsync(Work<? extends R> work) {
        return one(work);
    }

    /** As {@link #applyAsync(Work)}, for a call without a result. */
    public AsyncResult<@Nullable Void> applyAsync(Target work) {
        return one(work);
    }

    /** As {@link #applyAsync(Work)}, with an argument. */
    public <A extends @Nullable Object, R extends @Nullable Object> AsyncResult<R> applyAsync(
            Task<? super A, ? extends R> task, A argument) {
        return one(task, argument);
    }

    /** As {@link #applyAsync(Work)}, with two arguments. */
    public <A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            AsyncResult<R> applyAsync(PairTask<? super A, ? super B, ? extends R> task, A first, B second) {
        return one(task, first, second);
    }

    /**
     * Closes the pool: it accepts no further tasks, and its workers end when all accepted tasks are done. Can be
     * repeated.
     */
    public void close() {
        crew.close();
    }

    /**
     * Ends the workers (SIGTERM) and returns at once. Unfinished tasks fail with a {@link MultiprocessingException}.
     * Can be repeated.
     */
    public void terminate() {
        crew.terminate();
    }

    /**
     * Waits until the workers have ended.
     *
     * @throws IllegalStateException if the pool is neither closed nor terminated
     */
    public void join() {
        crew.join();
    }

    /**
     * Terminates the pool at the end of a block: {@code try (var held = pool.hold()) { ... }}, as Python does at the
     * end of {@code with pool:}.
     *
     * @throws IllegalStateException if the pool is closed or terminated
     */
    public Scope hold() {
        crew.requireRunning();
        return this::terminate;
    }

    private int usualChunk(int calls) {
        int portions = size * CHUNKS_PER_WORKER;
        return Math.max(1, (calls + portions - 1) / portions);
    }

    private static List<Object[]> single(Iterable<? extends @Nullable Object> arguments) {
        List<Object[]> calls = new ArrayList<>();
        for (Object each : arguments) {
            calls.add(new Object[] {each});
        }
        return calls;
    }

    @SuppressWarnings("unchecked") // the compiler has checked what the task returns
    private <R extends @Nullable Object> AsyncResult<R> one(Object task, @Nullable Object... arguments) {
        return this.<R>collect(task, List.<Object[]>of(arguments), 1, all -> (R) all.get(0));
    }

    @SuppressWarnings("unchecked")
    private <R extends @Nullable Object> AsyncResult<List<R>> collect(Object task, List<Object[]> calls, int chunk) {
        return this.<List<R>>collect(task, calls, chunk, all -> (List<R>) all);
    }

    private <T extends @Nullable Object> AsyncResult<T> collect(
            Object task, List<Object[]> calls, int chunk, Function<List<@Nullable Object>, T> finish) {
        crew.requireRunning();
        AsyncResult<T> result = new AsyncResult<>(crew.link());
        submit(new CollectingJob<>(calls.size(), result.future(), finish), task, calls, chunk);
        return result;
    }

    private <R extends @Nullable Object> ResultIterator<R> iterate(Object task, List<Object[]> calls, boolean ordered) {
        crew.requireRunning();
        ResultIterator<R> results = new ResultIterator<>(crew.link(), calls.size());
        submit(results.job(ordered), task, calls, 1);
        return results;
    }

    /** Copies all tasks before it sends the first, so that the caller gets the exception if one cannot be copied. */
    private void submit(PoolJob job, Object task, List<Object[]> calls, int chunkSize) {
        List<byte[]> messages = new ArrayList<>();
        List<Object[]> chunks = new ArrayList<>();
        for (int from = 0; from < calls.size(); from += Math.min(chunkSize, calls.size() - from)) {
            List<Object> all = new ArrayList<>(Arrays.asList(task));
            all.addAll(calls.subList(from, from + Math.min(chunkSize, calls.size() - from)));
            chunks.add(all.toArray());
            messages.add(Message.of(all.toArray(), "cannot send to the pool"));
        }
        crew.submit(job, chunks, messages);
    }

    /** As Python's {@code repr}: {@code <Pool state=RUN pool_size=2>}. */
    @Override
    public String toString() {
        return "<Pool state=" + crew.state() + " pool_size=" + size + ">";
    }
}
