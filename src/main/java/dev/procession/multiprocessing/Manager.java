package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.NotTransferable;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.pool.ManagedLink;
import dev.procession.multiprocessing.internal.pool.ManagerRegistration;
import dev.procession.multiprocessing.internal.pool.ManagerServer;
import dev.procession.multiprocessing.internal.pool.RemoteFailure;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A process that keeps lists, maps and namespaces for all others. It gives out proxies, which can be sent anywhere.
 * Each call of a proxy's method is a request to the manager's process, which serves one after the other; exceptions of
 * the method come back. Objects that are put in or got out are copies:
 *
 * <pre>{@code
 * d.get("k").add(2);                                       // changes a copy, which is then lost
 * List<Integer> x = d.get("k"); x.add(2); d.put("k", x);   // changes what the manager keeps
 * d.put("n", d.get("n") + 1);                              // two requests: another process may come in between
 * }</pre>
 *
 * <p>A list or map of a manager can be an element of another. Methods of {@link Map} that take a function, such as
 * {@code merge} or {@code compute}, make more than one request, as does sorting by a comparator.
 *
 * <p>The process is named {@code SyncManager-1} and lives until the manager is shut down or the process that made it
 * ends. Behaves as {@code multiprocessing.Manager} of Python 3; the proxies are a {@link List} and a {@link Map}.
 */
public final class Manager extends NotTransferable implements AutoCloseable {

    /** The object number of a request to the manager itself, which then makes an object. */
    private static final int MAKER = -1;

    /** How long an orderly end may take, in nanoseconds. */
    private static final long SHUTDOWN_TIMEOUT_NANOS = 1_000_000_000;

    private final SyncManager process;
    private final ManagedLink link;
    private boolean shutDown;

    /**
     * Starts the process and waits until it is ready.
     *
     * @throws IllegalStateException if the current process is a daemon
     * @throws MultiprocessingException if the process cannot begin
     */
    public Manager() {
        if (ThisProcess.STEERED) {
            Gate.loose(Loose.OPERATION, "Manager");
        }
        ManagerRegistration registration = new ManagerRegistration();
        process = new SyncManager(registration);
        process.start();
        process.sentinel().thenRun(registration::fail);
        ResourceLink server;
        try {
            server = registration.await();
        } catch (ExecutionException e) {
            throw RemoteFailure.rethrow(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            process.terminate();
            throw Interruption.here();
        }
        link = new ManagedLink(server, process.registration(), SharedMemory.allocate(Long.BYTES), MAKER);
    }

    /** A new, empty list. */
    public <E extends @Nullable Object> List<E> list() {
        return list(List.of());
    }

    /** A new list of these elements. */
    public <E extends @Nullable Object> List<E> list(Iterable<? extends E> elements) {
        List<E> content = new ArrayList<>();
        elements.forEach(content::add);
        return new ListProxy<>(make("list", content));
    }

    /** A new, empty map. */
    public <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> dict() {
        return dict(Map.of());
    }

    /** A new map of these entries. */
    public <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> dict(
            Map<? extends K, ? extends V> entries) {
        return new DictProxy<>(make("dict", new LinkedHashMap<>(entries)));
    }

    /** A new namespace without attributes. */
    public Namespace namespace() {
        return new Namespace(make("dict", Map.of()));
    }

    private synchronized ManagedLink make(String kind, Object content) {
        if (shutDown) {
            throw new IllegalStateException("Manager has shut down");
        }
        Object number = link.call("manager", kind, content);
        return link.of((Integer) Objects.requireNonNull(number));
    }

    /** Ends the manager's process and waits for its end. Its content is lost. Can be repeated. */
    public synchronized void shutdown() {
        shutDown = true;
        if (!process.isAlive()) {
            return;
        }
        try {
            link.server().tell(ManagerServer.SHUT_DOWN);
        } catch (SharedStateLostException e) {
            // the manager's process has just ended by itself
        }
        Objects.requireNonNull(process.started()).awaitEnd(SHUTDOWN_TIMEOUT_NANOS);
        if (process.isAlive()) {
            process.terminate();
            process.join();
        }
    }

    /** The same as {@link #shutdown()}. */
    @Override
    public void close() {
        shutdown();
    }
}
