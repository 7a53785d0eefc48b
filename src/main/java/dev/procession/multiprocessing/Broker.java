package dev.procession.multiprocessing;

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
 * Keeps what processes share, in the process that made it: one thread that serves all others. Python keeps such things
 * in pipes and semaphores of the system; a broker knows in addition who has died, so that nothing is handed to the dead.
 *
 * <p>In each round all notices are handled before any question. So who has put something where it can be found, and then
 * tells another process so by whatever way, can rely on its being found.
 */
final class Broker implements Runnable, Closeable, ThisProcess.Departures {

    private static final long NANOS_A_MILLISECOND = 1_000_000;

    /** For a process with very much to say, in nanoseconds. */
    private static final long LONGEST_FAREWELL = 500_000_000;

    private static @Nullable Broker instance;

    /** Who has helped out will soon do so again, and until then nobody need be woken up; in nanoseconds. */
    private static final long LATELY = 500_000;

    /** How long this JVM's end may wait for the thread, in milliseconds; more than enough. */
    private static final int ENOUGH = 50;

    private final BrokerAddress address;
    private final Thread thread = new Thread(null, this, "broker", 256 << 10);
    private final ServerSocketChannel door;
    private final Knocking knocking;
    private final Selector selector;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(1 << 16);
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Long, Integer> links = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<LocalConversation> answered = new ArrayList<>();
    private final TakenSlots slots = new TakenSlots();
    private final Set<Long> watched = new HashSet<>();
    private final Set<Long> gone = new HashSet<>();

    /** Something to be done after the notices of this round. */
    private record Question(Caller caller, @Nullable Resource resource, byte op, byte[] payload) {}

    private volatile boolean closed;

    /** Held by whoever serves: the broker's own thread, or one that waits for an answer and helps out meanwhile. */
    private final ReentrantLock serving = new ReentrantLock();

    private volatile @Nullable LocalConversation helper;
    /** When somebody last helped out, or wanted to. */
    private volatile long helpedAt = System.nanoTime() - LATELY;

    private volatile boolean asleep;

    private Broker() throws IOException {
        BrokerAddress.Door opened = BrokerAddress.open();
        door = opened.channel();
        address = opened.address();
        selector = Selector.open();
        door.configureBlocking(false);
        knocking = new Knocking(door.register(selector, SelectionKey.OP_ACCEPT));
    }

    /** The broker of this process, made when it is first needed. */
    static synchronized Broker here() {
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
            ThisProcess.tellDepartures(broker);
        }
        return broker;
    }

    /** Whether {@code pid} may be the keeper of something that this process can reach without a socket. */
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

    /** Asks after all notices that have reached this process by now. */
    void askInTurn(Caller caller, Resource resource, byte op, byte[] payload) {
        synchronized (this) {
            questions.add(new Question(caller, resource, op, payload));
        }
        selector.wakeup();
    }

    @Override
    public void run() {
        while (!closed) {
            LocalConversation busy = helper;
            if (busy != null || System.nanoTime() - helpedAt < LATELY || !serving.tryLock()) {
                LockSupport.parkNanos(LATELY);
                sleepWhileHelpedBy(busy);
                continue;
            }
            try {
                selector.select(knocking.pause());
                round();
            } catch (IOException e) {
                // of the selector itself, which does not happen as long as it is open
            } finally {
                serving.unlock();
            }
            wakeAnswered();
        }
    }

    private void sleepWhileHelpedBy(@Nullable LocalConversation busy) {
        if (busy != null) {
            asleep = true;
            while (helper == busy && !closed) {
                LockSupport.park(this);
            }
            asleep = false;
        }
    }

    /**
     * Serves in the place of the broker's own thread until {@code caller} is answered, its time is over or its thread
     * interrupted. Who waits for another process then need not be woken up by a thread that had to be woken up itself.
     *
     * @param nanos counted from {@code start}; negative for no limit
     */
    void helpOut(LocalConversation caller, long start, long nanos) {
        helpedAt = start;
        if (!serving.tryLock() && !takeOver()) {
            return;
        }
        helper = caller;
        try {
            while (!caller.isAnswered() && !closed && !Thread.currentThread().isInterrupted()) {
                long left = nanos < 0 ? 0 : nanos - (System.nanoTime() - start);
                if (nanos >= 0 && left <= 0) {
                    break;
                }
                selector.select(nanos < 0 ? 0 : left / NANOS_A_MILLISECOND + 1);
                round();
            }
        } catch (IOException e) {
            // as above
        } finally {
            helper = null;
            helpedAt = System.nanoTime();
            serving.unlock();
            if (asleep) {
                LockSupport.unpark(thread);
            }
        }
    }

    /** The broker's own thread makes room; another helper does not. */
    private boolean takeOver() {
        if (helper == null) {
            selector.wakeup();
            try {
                return serving.tryLock(LATELY, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return false;
    }

    /** If {@code caller} has been answered by a thread other than its own, it is still to be told. */
    void wakeHelper(LocalConversation caller) {
        if (helper == caller && !serving.isHeldByCurrentThread()) {
            selector.wakeup();
        }
    }

    /** A JVM waits 300 ms at its end for a thread in a system call, so that thread is brought back first. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        LockSupport.unpark(thread);
        try {
            thread.join(ENOUGH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the broker itself does so as soon as it has let go of its lock, which whoever wakes will want at once. */
    boolean willWake(LocalConversation caller) {
        return Thread.currentThread() == thread && answered.add(caller);
    }

    private void wakeAnswered() {
        for (int i = 0; i < answered.size(); i++) {
            answered.get(i).wake();
        }
        answered.clear();
    }

    private synchronized void round() throws IOException {
        serveReady();
        if (questions.isEmpty() && gone.isEmpty()) {
            return;
        }
        List<Question> asked = new ArrayList<>(questions);
        questions.clear();
        // A notice may have come after select had looked, and before one of these was asked or somebody went.
        selector.selectNow();
        serveReady();
        bury();
        for (Question next : asked) {
            if (next.resource() == null) {
                next.caller().cancels();
            } else {
                next.caller().asks(next.resource(), next.op(), next.payload());
            }
        }
        if (!questions.isEmpty()) {
            selector.wakeup(); // for a round of their own, in which others may come in between
        }
    }

    private void serveReady() {
        knocking.listenAgain();
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isAcceptable()) {
                accept();
            } else {
                serve(key, (Peer) key.attachment());
            }
        }
        selector.selectedKeys().clear();
    }

    /** The end of a process that has a link is seen at the end of its link, after all that it has said. */
    private void bury() {
        if (gone.isEmpty()) {
            return;
        }
        for (Long pid : gone) {
            watched.remove(pid);
            if (!links.containsKey(pid)) {
                ended(pid);
            }
        }
        gone.clear();
        notifyAll();
    }

    private void accept() {
        try {
            for (SocketChannel channel; (channel = door.accept()) != null; ) {
                channel.configureBlocking(false);
                Peer peer = new Peer(channel);
                SelectionKey key = channel.register(selector, SelectionKey.OP_READ, peer);
                peer.registered(key);
                read(key, peer); // a notice may be there already, and come before a question on another link
            }
            knocking.isAnswered();
        } catch (IOException e) {
            knocking.isNotAnswered(e); // the caller waits at the door as long as it lives
        }
    }

    private void serve(SelectionKey key, Peer peer) {
        if (key.isWritable()) {
            peer.flush();
        }
        if (key.isReadable()) {
            read(key, peer);
        }
    }

    private void read(SelectionKey key, Peer peer) {
        boolean alive;
        try {
            alive = peer.read(scratch, this::receive);
        } catch (IOException | RuntimeException e) {
            alive = false; // killed in the middle of a frame, or no process of this family
        }
        if (!alive) {
            drop(key, peer);
        }
    }

    private void receive(Peer from, ByteBuffer prefix, byte[] payload) throws IOException {
        byte kind = prefix.get();
        int number = prefix.getInt();
        byte op = prefix.get();
        if (from.pid() == 0) {
            greet(from, kind, op, payload);
            return;
        }
        switch (kind) {
            case BrokerFrame.TELL -> resources.get(number).tell(op, payload, from.pid());
            case BrokerFrame.ACKNOWLEDGE -> from.acknowledges();
            case BrokerFrame.CANCEL -> questions.add(new Question(from, null, op, payload));
            case BrokerFrame.ASK -> questions.add(new Question(from, resources.get(number), op, payload));
            default -> throw new IOException("no such kind of frame: " + kind);
        }
    }

    private void greet(Peer from, byte kind, byte op, byte[] payload) throws IOException {
        ByteBuffer hello = ByteBuffer.wrap(payload);
        long pid = hello.getLong();
        if (kind != BrokerFrame.HELLO || hello.getLong() != address.secret()) {
            throw new IOException("a stranger");
        }
        from.introduces(pid);
        links.merge(pid, 1, Integer::sum);
        if (op == BrokerFrame.WILL_ASK) {
            from.countsIn(slots.take());
        }
    }

    private void drop(SelectionKey key, Peer peer) {
        key.cancel();
        try {
            peer.close();
        } catch (IOException e) {
            // it is closed in any case
        }
        peer.vanishes();
        TakenSlots.Slot slot = peer.slot();
        if (slot != null) {
            slots.giveBack(slot);
        }
        long pid = peer.pid();
        if (pid != 0 && links.merge(pid, -1, Integer::sum) == 0) {
            links.remove(pid);
            ended(pid);
            notifyAll();
        }
    }

    /** Whether a process has a link to this broker: its end will then be noticed here. */
    synchronized boolean isLinked(long pid) {
        return links.containsKey(pid);
    }

    /** Notices the end of a process even if it never has a link. */
    synchronized void watch(long pid) {
        if (!watched.add(pid)) {
            return;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().thenRun(() -> departs(pid));
        } else {
            departs(pid);
        }
    }

    private void departs(long pid) {
        synchronized (this) {
            gone.add(pid);
        }
        selector.wakeup();
    }

    /** Waits until everything that a process said before it went has been handled, which is a matter of microseconds. */
    @Override
    public void isGone(long pid) {
        departs(pid);
        long deadline = System.nanoTime() + LONGEST_FAREWELL;
        synchronized (this) {
            try {
                long left;
                while ((gone.contains(pid) || links.containsKey(pid)) && (left = deadline - System.nanoTime()) > 0) {
                    wait(left / 1_000_000 + 1);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A process is gone. */
    synchronized void ended(long pid) {
        for (Resource resource : resources) {
            resource.ended(pid);
        }
    }
}
