package dev.procession.multiprocessing;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processes that have arrived at a {@code Barrier}. The barrier is open for arrivals; or the last one that has
 * arrived runs the action, and those who come early for the next round have to wait; or it is broken until it is reset.
 */
final class BarrierArrivals extends Resource {

    static final byte ARRIVE = 1;
    /** Says that the last one that has arrived has run the action. */
    static final byte PASS = 2;

    static final byte BREAK = 3;
    static final byte RESET = 4;

    /** The words in shared memory: how many wait, and whether the barrier is broken. */
    static final int COUNT = 0;

    static final int BROKEN = Integer.BYTES;
    static final int BYTES = 2 * Integer.BYTES;

    private final SharedWords words;
    private final int parties;
    private final boolean hasAction;
    private final List<Caller> arrived = new ArrayList<>();
    private final Deque<Caller> early = new ArrayDeque<>();
    private @Nullable Caller acting;
    private long round = 1;

    BarrierArrivals(SharedWords words, int parties, boolean hasAction) {
        this.words = words;
        this.parties = parties;
        this.hasAction = hasAction;
    }

    @Override
    void ask(byte op, byte[] payload, Caller caller) {
        switch (op) {
            case ARRIVE -> arrive(caller);
            case PASS -> pass(caller);
            case BREAK -> {
                breakForAll();
                caller.answer(Answer.DONE);
            }
            default -> {
                reset();
                caller.answer(Answer.DONE);
            }
        }
    }

    private void arrive(Caller caller) {
        if (isBroken()) {
            caller.answer(Answer.BROKEN);
        } else if (acting != null) {
            early.add(caller);
        } else {
            arrived.add(caller);
            count();
            if (arrived.size() == parties) {
                fill(caller);
            }
        }
    }

    private void fill(Caller last) {
        if (hasAction) {
            acting = last;
            last.answer(Answer.WOKEN, place(parties - 1));
        } else {
            open();
        }
    }

    /** Returns the round from what {@link #place} has encoded. */
    static long round(byte[] place) {
        return ByteBuffer.wrap(place).getLong(Integer.BYTES);
    }

    private void pass(Caller caller) {
        if (acting == caller) {
            open();
        } else {
            caller.answer(Answer.BROKEN); // the barrier was broken or reset during the action
        }
    }

    private void open() {
        for (int i = 0; i < arrived.size(); i++) {
            arrived.get(i).answer(Answer.DONE, place(i));
        }
        clear();
        admitEarly();
    }

    /** Encodes what a process that may go on is told: its position in the order of arrival, from 0, and the round. */
    private byte[] place(int index) {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(index)
                .putLong(round)
                .array();
    }

    private void admitEarly() {
        while (acting == null && !early.isEmpty()) {
            arrive(early.remove());
        }
    }

    private void reset() {
        fail();
        words.set(BROKEN, 0);
        admitEarly();
    }

    private void breakForAll() {
        words.set(BROKEN, 1);
        fail();
        admitEarly();
    }

    /** Answers all that wait. The one that runs the action gets its answer when it has done so. */
    private void fail() {
        for (Caller each : arrived) {
            if (each != acting) {
                each.answer(Answer.BROKEN);
            }
        }
        clear();
    }

    private void clear() {
        arrived.clear();
        acting = null;
        round++;
        count();
    }

    /** A client that gives up its wait breaks the barrier; one that has ended is only no longer counted. */
    @Override
    boolean forget(Caller caller) {
        boolean acted = acting == caller;
        boolean waited = arrived.remove(caller) || early.remove(caller);
        count();
        if (acted || waited && !caller.isGone()) {
            breakForAll();
        }
        return waited;
    }

    private boolean isBroken() {
        return words.get(BROKEN) != 0;
    }

    private void count() {
        words.set(COUNT, arrived.size());
    }
}
