package dev.procession.multiprocessing.internal.shared;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The processes that have arrived at a {@code Barrier}. The barrier is in one of three states: it is open for arrivals;
 * or the last process to arrive runs the action, and processes that come early for the next round have to wait; or it
 * is broken until it is reset.
 */
public final class BarrierArrivals extends Resource {

    public static final byte ARRIVE = 1;
    /** Says that the last process to arrive has run the action. */
    public static final byte PASS = 2;

    public static final byte BREAK = 3;
    public static final byte RESET = 4;

    /** The words in shared memory: how many wait, and whether the barrier is broken. */
    public static final int COUNT = 0;

    public static final int BROKEN = Integer.BYTES;
    public static final int BYTES = 2 * Integer.BYTES;

    private final SharedMemory memory;
    private final int parties;
    private final boolean hasAction;
    private final List<Client> arrived = new ArrayList<>();
    private final Deque<Client> early = new ArrayDeque<>();
    private @Nullable Client acting;
    private long round = 1;

    public BarrierArrivals(SharedMemory memory, int parties, boolean hasAction) {
        this.memory = memory;
        this.parties = parties;
        this.hasAction = hasAction;
    }

    @Override
    public void ask(byte op, byte[] payload, Client client) {
        switch (op) {
            case ARRIVE -> arrive(client);
            case PASS -> pass(client);
            case BREAK -> {
                breakForAll();
                client.answer(Response.DONE);
            }
            default -> {
                reset();
                client.answer(Response.DONE);
            }
        }
    }

    private void arrive(Client client) {
        if (isBroken()) {
            client.answer(Response.BROKEN);
        } else if (acting != null) {
            early.add(client);
        } else {
            arrived.add(client);
            publishCount();
            if (arrived.size() == parties) {
                complete(client);
            }
        }
    }

    private void complete(Client last) {
        if (hasAction) {
            acting = last;
            last.answer(Response.WOKEN, position(parties - 1));
        } else {
            open();
        }
    }

    /** Returns the round from what {@link #position} has encoded. */
    public static long round(byte[] place) {
        return ByteBuffer.wrap(place).getLong(Integer.BYTES);
    }

    private void pass(Client client) {
        if (acting == client) {
            open();
        } else {
            client.answer(Response.BROKEN); // the barrier was broken or reset during the action
        }
    }

    private void open() {
        for (int i = 0; i < arrived.size(); i++) {
            arrived.get(i).answer(Response.DONE, position(i));
        }
        clear();
        admitEarly();
    }

    /** Encodes what a process that may go on is told: its position in the order of arrival, from 0, and the round. */
    private byte[] position(int index) {
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
        memory.set(BROKEN, 0);
        admitEarly();
    }

    private void breakForAll() {
        memory.set(BROKEN, 1);
        fail();
        admitEarly();
    }

    /**
     * Tells all clients that wait that their wait has failed. The one that runs the action is told when the action is
     * over.
     */
    private void fail() {
        for (Client each : arrived) {
            if (each != acting) {
                each.answer(Response.BROKEN);
            }
        }
        clear();
    }

    private void clear() {
        arrived.clear();
        acting = null;
        round++;
        publishCount();
    }

    /** A client that gives up its wait breaks the barrier; one that has ended is only no longer counted. */
    @Override
    public boolean forget(Client client) {
        boolean acted = acting == client;
        boolean waited = arrived.remove(client) || early.remove(client);
        publishCount();
        if (acted || waited && !client.isGone()) {
            breakForAll();
        }
        return waited;
    }

    private boolean isBroken() {
        return memory.get(BROKEN) != 0;
    }

    private void publishCount() {
        memory.set(COUNT, arrived.size());
    }
}
