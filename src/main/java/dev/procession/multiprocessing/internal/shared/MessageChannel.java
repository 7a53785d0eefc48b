package dev.procession.multiprocessing.internal.shared;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the messages of a queue that have been sent and not yet received, in the order of their arrival. Like a pipe of
 * the operating system it holds {@link #WINDOW_BYTES} bytes; a sender of more has to wait. A message beyond that limit
 * counts as not yet sent and is dropped if its sender ends. A message that a receiver was given but did not live to
 * acknowledge goes back to the front.
 */
class MessageChannel extends Resource {

    /** Notices with one message, and with several, each of which has its length in front. */
    static final byte PUT = 1;

    static final byte PUT_ALL = 2;

    /** Requests the next message, waiting for it or not. */
    static final byte GET = 3;

    static final byte GET_NOWAIT = 4;

    /** Asks whether a message is there, waiting for it or not. */
    static final byte POLL = 5;

    static final byte POLL_NOW = 6;

    /** Waits until all messages of the asking process are within the window. */
    static final byte DRAINED = 7;

    /**
     * Where the counters in shared memory are: bytes sent, counted by the senders; bytes taken, counted by the channel;
     * messages sent; and a flag that is not 0 when no process is left that could receive.
     */
    static final int SENT = 0;

    static final int TAKEN = 8;
    static final int NUMBER = 16;
    static final int BROKEN = 24;
    static final int BYTES = 32;

    /** The capacity of a pipe on Linux. */
    static final int WINDOW_BYTES = 1 << 16;

    private final SharedMemory memory;
    private final @Nullable SharedSemaphore places;

    private final Deque<QueuedMessage> messages = new ArrayDeque<>();
    private final Map<Client, QueuedMessage> given = new HashMap<>();
    private final Map<Long, Long> ends = new HashMap<>();
    private final Deque<Client> getters = new ArrayDeque<>();
    private final Deque<Client> pollers = new ArrayDeque<>();
    private final Deque<Client> senders = new ArrayDeque<>();
    private long arrived;
    private long taken;

    /** @param end how many bytes had arrived up to the end of this message, since the channel was made */
    private record QueuedMessage(byte[] bytes, long sender, long end) {}

    /**
     * @param places the free places of a bounded queue, to which a taken message adds one; null for an unbounded one
     */
    MessageChannel(SharedMemory memory, @Nullable SharedSemaphore places) {
        this.memory = memory;
        this.places = places;
    }

    @Override
    public void tell(byte op, byte[] payload, long pid) {
        if (op == PUT) {
            put(payload, pid);
        } else {
            ByteBuffer all = ByteBuffer.wrap(payload);
            while (all.hasRemaining()) {
                int length = all.getInt();
                if (length < 0 || length > all.remaining()) {
                    throw new IllegalArgumentException("a message of " + length + " bytes");
                }
                byte[] one = new byte[length];
                all.get(one);
                put(one, pid);
            }
        }
    }

    private void put(byte[] bytes, long pid) {
        arrived += bytes.length;
        if (isBroken()) {
            recordTaken(bytes.length);
            return;
        }
        ends.put(pid, arrived);
        messages.add(new QueuedMessage(bytes, pid, arrived));
        serve();
    }

    private void serve() {
        while (!messages.isEmpty() && !getters.isEmpty()) {
            give(getters.remove());
        }
        if (!messages.isEmpty()) {
            Client.answerAll(pollers, Response.DONE);
        }
    }

    private void give(Client client) {
        QueuedMessage first = messages.remove();
        given.put(client, first);
        if (places != null) {
            places.give(Integer.MAX_VALUE);
        }
        recordTaken(first.bytes().length);
        client.answer(Response.ITEM, first.bytes());
    }

    private void recordTaken(long bytes) {
        taken += bytes;
        memory.setLong(TAKEN, taken);
        for (Iterator<Client> each = senders.iterator(); each.hasNext(); ) {
            Client sender = each.next();
            if (isDrained(sender.pid())) {
                each.remove();
                sender.answer(Response.DONE);
            }
        }
    }

    private boolean isDrained(long pid) {
        Long end = ends.get(pid);
        return end == null || end - taken <= WINDOW_BYTES;
    }

    @Override
    public void ask(byte op, byte[] payload, Client client) {
        switch (op) {
            case GET, GET_NOWAIT -> {
                if (!messages.isEmpty()) {
                    give(client);
                } else if (isOver()) {
                    client.answer(Response.END);
                } else {
                    enqueue(client, op == GET ? getters : null);
                }
            }
            case POLL, POLL_NOW -> {
                if (!messages.isEmpty() || isOver()) {
                    client.answer(Response.DONE);
                } else {
                    enqueue(client, op == POLL ? pollers : null);
                }
            }
            case DRAINED -> {
                if (isBroken()) {
                    client.answer(Response.BROKEN);
                } else if (isDrained(client.pid())) {
                    client.answer(Response.DONE);
                } else {
                    senders.add(client);
                }
            }
            default -> client.answer(Response.DONE, ClassRequest.answer(payload));
        }
    }

    private static void enqueue(Client client, @Nullable Deque<Client> where) {
        if (where == null) {
            client.answer(Response.EMPTY);
        } else {
            where.add(client);
        }
    }

    /** Whether no process is left that could send. */
    boolean isOver() {
        return false;
    }

    /** Whether no process is left that could receive. */
    boolean isBroken() {
        return false;
    }

    /** Answers all receivers that wait, since no process is left that could send. */
    void markEnded() {
        if (messages.isEmpty()) {
            Client.answerAll(getters, Response.END);
            Client.answerAll(pollers, Response.DONE);
        }
    }

    /** Drops all messages and answers all senders that wait, since no process is left that could receive. */
    void markBroken() {
        messages.clear();
        memory.set(BROKEN, 1);
        Client.answerAll(senders, Response.BROKEN);
    }

    @Override
    public boolean forget(Client client) {
        return getters.remove(client) || pollers.remove(client) || senders.remove(client);
    }

    @Override
    void recordAcknowledged(Client client) {
        given.remove(client);
    }

    @Override
    public void recordLost(Client client) {
        QueuedMessage back = given.remove(client);
        if (back != null) {
            if (places != null) {
                places.tryTake();
            }
            messages.addFirst(back);
            recordTaken(-back.bytes().length);
            serve();
        }
    }

    @Override
    void recordEnded(long pid) {
        if (!isDrained(pid)) {
            for (Iterator<QueuedMessage> each = messages.iterator(); each.hasNext(); ) {
                QueuedMessage message = each.next();
                if (message.sender() == pid && message.end() - taken > WINDOW_BYTES) {
                    each.remove();
                    if (places != null) {
                        places.give(Integer.MAX_VALUE);
                    }
                    recordTaken(message.bytes().length);
                }
            }
        }
        ends.remove(pid);
    }
}
