package dev.procession.multiprocessing.internal.shared;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Arrives, as {@link #ARRIVE} does, but is answered at once; the outcome is kept for {@link #OUTCOME}. */
    public static final byte ENLIST = 5;

    /** Asks for the outcome of an arrival; the answer is {@link Response#NO} while there is none. */
    public static final byte OUTCOME = 6;

    /** Gives up the wait of a client that has enlisted. */
    public static final byte ABANDON = 7;

    /** The words in shared memory: how many wait, and whether the barrier is broken. */
    public static final int COUNT = 0;

    public static final int BROKEN = Integer.BYTES;
    public static final int BYTES = 2 * Integer.BYTES;

    private final SharedMemory memory;
    private final int parties;
    private final boolean hasAction;
    private final List<Client> arrived = new ArrayList<>();
    private final Deque<Client> early = new ArrayDeque<>();
    /** The clients that have enlisted, with the outcome of their wait if there is one. */
    private final Map<Client, Optional<Response>> enlisted = new HashMap<>();

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
            case ENLIST -> {
                enlisted.put(client, Optional.empty());
                arrive(client);
                client.answer(Response.DONE);
            }
            case OUTCOME -> {
                Response known = enlisted.getOrDefault(client, Optional.empty()).orElse(null);
                client.answer(
                        known == null ? Response.NO : known.code(), known == null ? Response.NOTHING : known.payload());
            }
            case ABANDON -> {
                forget(client);
                client.answer(Response.DONE);
            }
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

    /** Answers the wait of a client, or keeps the answer until the client asks for it. */
    private void answer(Client client, byte code, byte[] payload) {
        if (enlisted.containsKey(client)) {
            enlisted.put(client, Optional.of(new Response(code, payload)));
        } else {
            client.answer(code, payload);
        }
    }

    private void arrive(Client client) {
        if (isBroken()) {
            answer(client, Response.BROKEN, Response.NOTHING);
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
            answer(last, Response.WOKEN, position(parties - 1));
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
            enlisted.getOrDefault(client, Optional.empty())
                    .ifPresent(outcome -> client.answer(outcome.code(), outcome.payload()));
        } else {
            client.answer(Response.BROKEN); // the barrier was broken or reset during the action
        }
    }

    private void open() {
        for (int i = 0; i < arrived.size(); i++) {
            answer(arrived.get(i), Response.DONE, position(i));
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
                answer(each, Response.BROKEN, Response.NOTHING);
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
        enlisted.remove(client);
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
