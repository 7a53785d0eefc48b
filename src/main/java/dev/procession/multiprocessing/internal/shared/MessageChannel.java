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
 * the operating system it holds {@link #WINDOW_BYTES} bytes; a sender of more has to wait. A message beyond that limit counts
 * as not yet sent and is dropped if its sender ends. A message that a receiver was given but did not live to
 * acknowledge goes back to the front.
 */
public class MessageChannel extends Resource {

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

    /** Requests a class file and those of the classes that it refers to; see {@link ClassRequest}. */
    public static final byte CLASS = 8;

    /** The capacity of a pipe on Linux. */
    static final int WINDOW_BYTES = 1 << 16;

    private final SharedMemory words;
    private final @Nullable SharedSemaphore places;

    private final Deque<QueuedMessage> messages = new ArrayDeque<>();
    private final Map<ClientSession, QueuedMessage> given = new HashMap<>();
    private final Map<Long, Long> ends = new HashMap<>();
    private final Deque<ClientSession> getters = new ArrayDeque<>();
    private final Deque<ClientSession> pollers = new ArrayDeque<>();
    private final Deque<ClientSession> senders = new ArrayDeque<>();
    private long arrived;
    private long taken;

    /** @param end how many bytes had arrived up to the end of this message, since the channel was made */
    private record QueuedMessage(byte[] bytes, long sender, long end) {}

    /**
     * @param places the free places of a bounded queue, to which a taken message adds one; null for an unbounded one
     */
    MessageChannel(SharedMemory words, @Nullable SharedSemaphore places) {
        this.words = words;
        this.places = places;
    }

    @Override
    public void tell(byte op, byte[] payload, long pid) {
        if (op == PUT) {
            put(payload, pid);
        } else {
            ByteBuffer all = ByteBuffer.wrap(payload);
            while (all.hasRemaining()) {
                byte[] one = new byte[all.getInt()];
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
            answerAll(pollers, Response.DONE);
        }
    }

    private void give(ClientSession caller) {
        QueuedMessage first = messages.remove();
        given.put(caller, first);
        if (places != null) {
            places.give(Integer.MAX_VALUE);
        }
        recordTaken(first.bytes().length);
        caller.answer(Response.ITEM, first.bytes());
    }

    private void recordTaken(long bytes) {
        taken += bytes;
        words.setLong(ChannelLink.TAKEN, taken);
        for (Iterator<ClientSession> each = senders.iterator(); each.hasNext(); ) {
            ClientSession sender = each.next();
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

    static void answerAll(Deque<ClientSession> waiting, byte code) {
        for (ClientSession next; (next = waiting.poll()) != null; ) {
            next.answer(code);
        }
    }

    @Override
    public void ask(byte op, byte[] payload, ClientSession caller) {
        switch (op) {
            case GET, GET_NOWAIT -> {
                if (!messages.isEmpty()) {
                    give(caller);
                } else if (isOver()) {
                    caller.answer(Response.END);
                } else {
                    enqueue(caller, op == GET ? getters : null);
                }
            }
            case POLL, POLL_NOW -> {
                if (!messages.isEmpty() || isOver()) {
                    caller.answer(Response.DONE);
                } else {
                    enqueue(caller, op == POLL ? pollers : null);
                }
            }
            case DRAINED -> {
                if (isBroken()) {
                    caller.answer(Response.BROKEN);
                } else if (isDrained(caller.pid())) {
                    caller.answer(Response.DONE);
                } else {
                    senders.add(caller);
                }
            }
            default -> caller.answer(Response.DONE, ClassRequest.answer(payload));
        }
    }

    private static void enqueue(ClientSession caller, @Nullable Deque<ClientSession> where) {
        if (where == null) {
            caller.answer(Response.EMPTY);
        } else {
            where.add(caller);
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
            answerAll(getters, Response.END);
            answerAll(pollers, Response.DONE);
        }
    }

    /** Drops all messages and answers all senders that wait, since no process is left that could receive. */
    void markBroken() {
        messages.clear();
        words.set(ChannelLink.BROKEN, 1);
        answerAll(senders, Response.BROKEN);
    }

    @Override
    public boolean forget(ClientSession caller) {
        return getters.remove(caller) || pollers.remove(caller) || senders.remove(caller);
    }

    @Override
    void recordAcknowledged(ClientSession caller) {
        given.remove(caller);
    }

    @Override
    public void recordLost(ClientSession caller) {
        QueuedMessage back = given.remove(caller);
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
