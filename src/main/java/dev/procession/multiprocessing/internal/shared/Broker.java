package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.process.ChildProcess;
import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Serves the shared objects that this process has made, its {@link Resource}s, to all processes of the family. One
 * thread handles the messages of all clients. Python keeps shared state in pipes and semaphores of the operating
 * system; a broker also knows which processes have died, so that it hands nothing to a dead one.
 *
 * <p>Each round handles all notices before any request. So when a process puts an item into a queue and then tells
 * another process about it in any other way, that process finds the item.
 */
public final class Broker implements Runnable, Closeable, ChildProcess.DepartureListener {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** How long the end of a process waits until its last messages have been handled; many messages take a while. */
    private static final long DEPARTURE_TIMEOUT_NANOS = 500_000_000;

    private static @Nullable Broker instance;

    /**
     * For this long after a client has served in the broker's place, the broker's own thread stays asleep, because that
     * client will soon serve again.
     */
    private static final long HELPED_LATELY_NANOS = 500_000;

    /** How long the end of this JVM waits for the broker's thread. That thread usually ends within a millisecond. */
    private static final int JOIN_MILLIS = 50;

    private final BrokerAddress address;
    private final Thread thread = new Thread(null, this, "broker", 256 << 10);
    private final ServerSocketChannel serverChannel;
    private final Acceptor acceptor;
    private final Selector selector;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 16);
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Long, Integer> connections = new HashMap<>();
    private final List<PendingRequest> requests = new ArrayList<>();
    private final List<LocalClient> answered = new ArrayList<>();
    private final ReceiptCounters counters = new ReceiptCounters();
    private final Set<Long> watched = new HashSet<>();
    private final Set<Long> departed = new HashSet<>();

    /** A request to be handled after the notices of this round. A null resource withdraws the client's request. */
    private record PendingRequest(
            ClientSession client, @Nullable Resource resource, byte op, byte[] payload) {}

    /** A client in the broker's own process, whose thread may serve in the broker's place while it waits. */
    interface LocalClient {

        boolean isAnswered();

        /** Wakes the waiting thread after the response has been set. */
        void wake();
    }

    private volatile boolean closed;

    /**
     * Held by the thread that serves: the broker's own, or a client's thread that serves while it waits for a response.
     */
    private final ReentrantLock serving = new ReentrantLock();

    private volatile @Nullable LocalClient helper;
    /** When a client's thread last served in the broker's place, or tried to; as {@link System#nanoTime}. */
    private volatile long helpedAt = System.nanoTime() - HELPED_LATELY_NANOS;

    private volatile boolean asleep;

    private Broker() throws IOException {
        BrokerAddress.Endpoint opened = BrokerAddress.open();
        serverChannel = opened.channel();
        address = opened.address();
        selector = Selector.open();
        serverChannel.configureBlocking(false);
        acceptor = new Acceptor(serverChannel.register(selector, SelectionKey.OP_ACCEPT));
    }

    /** Returns the broker of this process, which is made at the first call. */
    public static synchronized Broker here() {
        Broker broker = instance;
        if (broker == null) {
            try {
                broker = new Broker();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot share anything with other processes: " + e.getMessage(), e);
            }
            broker.thread.setDaemon(true);
            broker.thread.start();
            ExitRules.install();
            ExitRules.closeLast(broker);
            instance = broker;
            if (ThisProcess.STEERED) {
                Gate.markNoticeable(); // what this process shares is lost with it
            }
            ChildProcess.setDepartureListener(broker);
        }
        return broker;
    }

    /** Whether {@code address} is that of this process's own broker, which needs no socket. */
    static boolean isHere(BrokerAddress address) {
        Broker broker = instance;
        return broker != null && broker.address.equals(address);
    }

    BrokerAddress address() {
        return address;
    }

    synchronized int add(Resource resource) {
        resources.add(resource);
        return resources.size() - 1;
    }

    synchronized Resource resource(int number) {
        return resources.get(number);
    }

    /** Submits a request that is handled after all notices that have reached this process by now. */
    void askAfterNotices(ClientSession client, Resource resource, byte op, byte[] payload) {
        synchronized (this) {
            requests.add(new PendingRequest(client, resource, op, payload));
        }
        selector.wakeup();
    }

    @Override
    public void run() {
        while (!closed) {
            LocalClient busy = helper;
            if (busy != null || System.nanoTime() - helpedAt < HELPED_LATELY_NANOS || !serving.tryLock()) {
                LockSupport.parkNanos(HELPED_LATELY_NANOS);
                sleepWhileHelpedBy(busy);
                continue;
            }
            try {
                selector.select(acceptor.pauseMillis());
                round();
            } catch (IOException e) {
                // the selector itself failed, which does not happen as long as it is open
            } finally {
                serving.unlock();
            }
            wakeAnswered();
        }
    }

    private void sleepWhileHelpedBy(@Nullable LocalClient busy) {
        if (busy != null) {
            asleep = true;
            while (helper == busy && !closed) {
                LockSupport.park(this);
            }
            asleep = false;
        }
    }

    /**
     * Serves on the calling thread, in place of the broker's own, until {@code client} has its response, the time is
     * over or the thread is interrupted. This saves two thread switches: the other process's message wakes the waiting
     * thread directly.
     *
     * @param nanos counted from {@code start}; negative for no limit
     */
    void helpOut(LocalClient client, long start, long nanos) {
        helpedAt = start;
        if (!serving.tryLock() && !takeOver()) {
            return;
        }
        helper = client;
        try {
            while (!client.isAnswered() && !closed && !Thread.currentThread().isInterrupted()) {
                long left = nanos < 0 ? 0 : nanos - (System.nanoTime() - start);
                if (nanos >= 0 && left <= 0) {
                    break;
                }
                selector.select(nanos < 0 ? 0 : left / NANOS_PER_MILLI + 1);
                round();
            }
        } catch (IOException e) {
            // as in run()
        } finally {
            helper = null;
            helpedAt = System.nanoTime();
            serving.unlock();
            if (asleep) {
                LockSupport.unpark(thread);
            }
        }
    }

    /** Takes the lock {@link #serving} from the broker's own thread; another client that serves keeps it. */
    private boolean takeOver() {
        if (helper == null) {
            selector.wakeup();
            try {
                return serving.tryLock(HELPED_LATELY_NANOS, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    /** Wakes {@code client} if it waits in {@link #helpOut} and another thread has answered it. */
    void wakeHelper(LocalClient client) {
        if (helper == client && !serving.isHeldByCurrentThread()) {
            selector.wakeup();
        }
    }

    /** Ends the broker's thread. A JVM that ends waits 300 ms for a thread that is in a system call. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        LockSupport.unpark(thread);
        try {
            thread.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Notes, on the broker's own thread, that {@code client} is to be woken after the broker's lock has been released,
     * because the woken thread needs that lock at once. Returns false on any other thread.
     */
    boolean willWake(LocalClient client) {
        return Thread.currentThread() == thread && answered.add(client);
    }

    private void wakeAnswered() {
        for (int i = 0; i < answered.size(); i++) {
            answered.get(i).wake();
        }
        answered.clear();
    }

    private synchronized void round() throws IOException {
        serveReady();
        if (requests.isEmpty() && departed.isEmpty()) {
            return;
        }
        List<PendingRequest> asked = new ArrayList<>(requests);
        requests.clear();
        // A notice may have arrived after the select, but before one of these requests or departures.
        selector.selectNow();
        serveReady();
        handleDepartures();
        for (PendingRequest next : asked) {
            if (next.resource() == null) {
                next.client().cancel();
            } else {
                next.client().submit(next.resource(), next.op(), next.payload());
            }
        }
        if (!requests.isEmpty()) {
            selector.wakeup(); // new requests get a round of their own, after the notices that have come meanwhile
        }
    }

    private void serveReady() {
        acceptor.resume();
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isAcceptable()) {
                accept();
            } else {
                serve(key, (ServerConnection) key.attachment());
            }
        }
        selector.selectedKeys().clear();
    }

    /**
     * Handles the ends of processes that have no connection. The end of any other process is handled when its last
     * connection closes, after its last message.
     */
    private void handleDepartures() {
        if (departed.isEmpty()) {
            return;
        }
        for (Long pid : departed) {
            watched.remove(pid);
            if (!connections.containsKey(pid)) {
                notifyEnded(pid);
            }
        }
        departed.clear();
        notifyAll();
    }

    private void accept() {
        try {
            for (SocketChannel channel; (channel = serverChannel.accept()) != null; ) {
                channel.configureBlocking(false);
                ServerConnection connection = new ServerConnection(channel);
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ, connection);
                connection.attach(key);
                read(key, connection); // a notice may be there already, which precedes a request on another connection
            }
            acceptor.recordAccepted();
        } catch (IOException e) {
            acceptor.recordRefused(e); // the client stays in the queue of the operating system
        }
    }

    private void serve(SelectionKey key, ServerConnection connection) {
        if (key.isWritable()) {
            connection.flush();
        }
        if (key.isReadable()) {
            read(key, connection);
        }
    }

    private void read(SelectionKey key, ServerConnection connection) {
        boolean alive;
        try {
            alive = connection.read(scratch, this::receive);
        } catch (IOException | RuntimeException e) {
            alive = false; // the client was killed in the middle of a frame, or does not belong to this family
        }
        if (!alive) {
            drop(key, connection);
        }
    }

    private void receive(ServerConnection from, ByteBuffer prefix, byte[] payload) throws IOException {
        byte kind = prefix.get();
        int number = prefix.getInt();
        byte op = prefix.get();
        if (from.pid() == 0) {
            greet(from, kind, op, payload);
            return;
        }
        switch (kind) {
            case BrokerFrame.TELL -> resources.get(number).tell(op, payload, from.pid());
            case BrokerFrame.ACKNOWLEDGE -> from.recordAcknowledged();
            case BrokerFrame.CANCEL -> requests.add(new PendingRequest(from, null, op, payload));
            case BrokerFrame.ASK -> requests.add(new PendingRequest(from, resources.get(number), op, payload));
            default -> throw new IOException("no such kind of frame: " + kind);
        }
    }

    private void greet(ServerConnection from, byte kind, byte op, byte[] payload) throws IOException {
        ByteBuffer hello = ByteBuffer.wrap(payload);
        long pid = hello.getLong();
        if (kind != BrokerFrame.HELLO || hello.getLong() != address.secret()) {
            throw new IOException("a stranger");
        }
        from.identify(pid);
        connections.merge(pid, 1, Integer::sum);
        if (op == BrokerFrame.WILL_ASK) {
            from.assignCounter(counters.take());
        }
    }

    private void drop(SelectionKey key, ServerConnection connection) {
        key.cancel();
        try {
            connection.close();
        } catch (IOException e) {
            // it is closed in any case
        }
        connection.disconnect();
        ReceiptCounters.Counter counter = connection.counter();
        if (counter != null) {
            counters.giveBack(counter);
        }
        long pid = connection.pid();
        if (pid != 0 && connections.merge(pid, -1, Integer::sum) == 0) {
            connections.remove(pid);
            notifyEnded(pid);
            notifyAll();
        }
    }

    /** Makes the broker notice the end of a process even if that process never connects. */
    synchronized void watch(long pid) {
        if (!watched.add(pid)) {
            return;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().thenRun(() -> enqueueDeparture(pid));
        } else {
            enqueueDeparture(pid);
        }
    }

    private void enqueueDeparture(long pid) {
        synchronized (this) {
            departed.add(pid);
        }
        selector.wakeup();
    }

    /** Waits until the last messages of a process that has ended have been handled, usually for microseconds. */
    @Override
    public void childEnded(long pid) {
        enqueueDeparture(pid);
        long deadline = System.nanoTime() + DEPARTURE_TIMEOUT_NANOS;
        synchronized (this) {
            try {
                long left;
                while ((departed.contains(pid) || connections.containsKey(pid))
                        && (left = deadline - System.nanoTime()) > 0) {
                    wait(left / 1_000_000 + 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Tells all resources that a process has ended. */
    synchronized void notifyEnded(long pid) {
        for (Resource resource : resources) {
            resource.recordEnded(pid);
        }
    }
}
