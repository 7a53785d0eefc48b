package dev.procession.multiprocessing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the messages of a queue that have been sent and not yet received, in the order of their arrival. Like a pipe of
 * the operating system it holds {@link #WINDOW} bytes; a sender of more has to wait. A message beyond that limit counts
 * as not yet sent and is dropped if its sender ends. A message that a receiver was given but did not live to
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

    /** Requests a class file and those of the classes that it refers to; see {@link ClassRequest}. */
    static final byte CLASS = 8;

    /** The capacity of a pipe on Linux. */
    static final int WINDOW = 1 << 16;

    private final SharedWords words;
    private final @Nullable SemaphoreWords places;

    private final Deque<Message> messages = new ArrayDeque<>();
    private final Map<Caller, Message> given = new HashMap<>();
    private final Map<Long, Long> ends = new HashMap<>();
    private final Deque<Caller> getters = new ArrayDeque<>();
    private final Deque<Caller> pollers = new ArrayDeque<>();
    private final Deque<Caller> senders = new ArrayDeque<>();
    private long arrived;
    private long taken;

    /** @param end how many bytes had arrived up to the end of this message, since the channel was made */
    private record Message(byte[] bytes, long sender, long end) {}

    /**
     * @param places the free places of a bounded queue, to which a taken message adds one; null for an unbounded one
     */
    MessageChannel(SharedWords words, @Nullable SemaphoreWords places) {
        this.words = words;
        this.places = places;
    }

    @Override
    void tell(byte op, byte[] payload, long pid) {
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
            took(bytes.length);
            return;
        }
        ends.put(pid, arrived);
        messages.add(new Message(bytes, pid, arrived));
        serve();
    }

    private void serve() {
        while (!messages.isEmpty() && !getters.isEmpty()) {
            give(getters.remove());
        }
        if (!messages.isEmpty()) {
            answerAll(pollers, Answer.DONE);
        }
    }

    private void give(Caller caller) {
        Message first = messages.remove();
        given.put(caller, first);
        if (places != null) {
            places.give(Integer.MAX_VALUE);
        }
        took(first.bytes().length);
        caller.answer(Answer.ITEM, first.bytes());
    }

    private void took(long bytes) {
        taken += bytes;
        words.setLong(ChannelLink.TAKEN, taken);
        for (Iterator<Caller> each = senders.iterator(); each.hasNext(); ) {
            Caller sender = each.next();
            if (isDrained(sender.pid())) {
                each.remove();
                sender.answer(Answer.DONE);
            }
        }
    }

    private boolean isDrained(long pid) {
        Long end = ends.get(pid);
        return end == null || end - taken <= WINDOW;
    }

    static void answerAll(Deque<Caller> waiting, byte code) {
        for (Caller next; (next = waiting.poll()) != null; ) {
            next.answer(code);
        }
    }

    @Override
    void ask(byte op, byte[] payload, Caller caller) {
        switch (op) {
            case GET, GET_NOWAIT -> {
                if (!messages.isEmpty()) {
                    give(caller);
                } else if (isOver()) {
                    caller.answer(Answer.END);
                } else {
                    waits(caller, op == GET ? getters : null);
                }
            }
            case POLL, POLL_NOW -> {
                if (!messages.isEmpty() || isOver()) {
                    caller.answer(Answer.DONE);
                } else {
                    waits(caller, op == POLL ? pollers : null);
                }
            }
            case DRAINED -> {
                if (isBroken()) {
                    caller.answer(Answer.BROKEN);
                } else if (isDrained(caller.pid())) {
                    caller.answer(Answer.DONE);
                } else {
                    senders.add(caller);
                }
            }
            default -> caller.answer(Answer.DONE, ClassRequest.answer(payload));
        }
    }

    private static void waits(Caller caller, @Nullable Deque<Caller> where) {
        if (where == null) {
            caller.answer(Answer.EMPTY);
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
    void end() {
        if (messages.isEmpty()) {
            answerAll(getters, Answer.END);
            answerAll(pollers, Answer.DONE);
        }
    }

    /** Drops all messages and answers all senders that wait, since no process is left that could receive. */
    void breaks() {
        messages.clear();
        words.set(ChannelLink.BROKEN, 1);
        answerAll(senders, Answer.BROKEN);
    }

    @Override
    boolean forget(Caller caller) {
        return getters.remove(caller) || pollers.remove(caller) || senders.remove(caller);
    }

    @Override
    void acknowledged(Caller caller) {
        given.remove(caller);
    }

    @Override
    void lost(Caller caller) {
        Message back = given.remove(caller);
        if (back != null) {
            if (places != null) {
                places.tryTake();
            }
            messages.addFirst(back);
            took(-back.bytes().length);
            serve();
        }
    }

    @Override
    void ended(long pid) {
        if (!isDrained(pid)) {
            for (Iterator<Message> each = messages.iterator(); each.hasNext(); ) {
                Message message = each.next();
                if (message.sender() == pid && message.end() - taken > WINDOW) {
                    each.remove();
                    if (places != null) {
                        places.give(Integer.MAX_VALUE);
                    }
                    took(message.bytes().length);
                }
            }
        }
        ends.remove(pid);
    }
}
