package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.Rethrow;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.BarrierArrivals;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.ResourceSession;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.trace.Event.Waits;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A meeting point for a fixed number of processes: each waits until all have come, then all go on, and the barrier is
 * ready for the next round. {@code await} stands for Python's {@code wait}, because Java's {@code Object} has a {@code
 * wait}. Behaves as {@code multiprocessing.Barrier} of Python 3 with two differences: a process that is killed while it
 * waits is no longer counted, and the barrier breaks if a process is killed in the action or interrupted while it
 * waits.
 */
public final class Barrier extends Copied {

    private TracedObject traced;
    private SharedMemory memory;
    private ResourceLink arrivals;
    private int parties;
    private @Nullable Target action;
    /** The limit of {@link #await()}, in nanoseconds; negative for none. */
    private long timeout;

    /** @throws IllegalArgumentException if {@code parties} is less than 1 */
    public Barrier(int parties) {
        this(parties, null, -1);
    }

    /** @param action run by the last process that comes, before any goes on */
    public Barrier(int parties, Target action) {
        this(parties, action, -1);
    }

    /** @param seconds how long {@link #await()} waits at most; a negative number counts as 0 */
    public Barrier(int parties, double seconds) {
        this(parties, null, Seconds.toNanos(seconds));
    }

    /**
     * A barrier with an action and a time limit.
     *
     * @param action run by the last process that comes, before any goes on
     * @param seconds how long {@link #await()} waits at most; a negative number counts as 0
     */
    public Barrier(int parties, @Nullable Target action, double seconds) {
        this(parties, action, Seconds.toNanos(seconds));
    }

    private Barrier(int parties, @Nullable Target action, long timeout) {
        if (parties < 1) {
            throw new IllegalArgumentException("parties must be >= 1");
        }
        this.parties = parties;
        this.action = action;
        this.timeout = timeout;
        this.memory = SharedMemory.allocate(BarrierArrivals.BYTES);
        this.arrivals = ResourceLink.register(new BarrierArrivals(memory, parties, action != null));
        this.traced = new TracedObject(arrivals.id(), new SharedName(Barrier.class), this);
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    @SuppressWarnings("NullAway") // readFrom sets the fields
    Barrier(Blank blank) {}

    /** How many processes must come. */
    public int parties() {
        return parties;
    }

    /** How many processes wait now. */
    public int waiting() {
        pass(Visible.LOOK, false);
        return memory.get(BarrierArrivals.COUNT);
    }

    public boolean isBroken() {
        pass(Visible.LOOK, false);
        return memory.get(BarrierArrivals.BROKEN) != 0;
    }

    /**
     * Waits until all processes have come. The last one runs the action first. An exception of the action leaves this
     * method in that process and breaks the barrier.
     *
     * @return the position in the order of arrival: 0 for the first
     * @throws BrokenBarrierException if it is broken, or gets broken or reset while this process waits
     * @throws InterruptedWaitException if the thread is interrupted while it waits, which breaks the barrier
     * @throws SharedStateLostException if the process that made this object has ended
     */
    public int await() {
        return awaitWithin(timeout);
    }

    /**
     * Waits until all processes have come, but at most this long. When the time is over, the barrier breaks for all.
     *
     * @param seconds a negative number counts as 0
     */
    public int await(double seconds) {
        return awaitWithin(Seconds.toNanos(seconds));
    }

    /** Breaks the barrier: every process that waits, or comes before a reset, gets a {@link BrokenBarrierException}. */
    public void abort() {
        pass(Visible.NOTIFY, true);
        arrivals.ask(BarrierArrivals.BREAK, Response.NOTHING, -1);
    }

    /** Returns the barrier to its first state. Every process that waits gets a {@link BrokenBarrierException}. */
    public void reset() {
        pass(Visible.NOTIFY, true);
        arrivals.ask(BarrierArrivals.RESET, Response.NOTHING, -1);
    }

    private int awaitWithin(long nanos) {
        try (ResourceSession session = arrivals.open()) {
            Response answer = ThisProcess.STEERED ? arriveSteered(session, nanos) : arrive(session, nanos);
            if (answer.code() == Response.WOKEN) {
                answer = act(session);
            }
            session.acknowledge();
            if (answer.code() != Response.DONE) {
                throw new BrokenBarrierException();
            }
            return ByteBuffer.wrap(answer.payload()).getInt();
        }
    }

    private Response arrive(ResourceSession session, long nanos) {
        try (TracedWait wait = traced.startWait(Waits.BARRIER, nanos)) {
            Response answer = session.ask(BarrierArrivals.ARRIVE, Response.NOTHING, nanos);
            if (answer.code() == Response.CANCELLED) {
                wait.end(false);
            } else if (answer.code() != Response.BROKEN) {
                wait.endInRound(BarrierArrivals.round(answer.payload()));
            }
            return answer;
        }
    }

    private void pass(Visible kind, boolean writes) {
        if (ThisProcess.STEERED) {
            Gate.pass(kind, memory.place(), traced.name(), writes, "");
        }
    }

    /** Arrives in one step, and goes on in another. */
    private Response arriveSteered(ResourceSession session, long limit) {
        pass(Visible.WAIT, true);
        session.ask(BarrierArrivals.ENLIST);
        try (TracedWait wait = traced.startWait(Waits.BARRIER, limit)) {
            long other = limit == 0 ? 1 : limit; // the others may come even before a wait that ends at once
            boolean inTime =
                    Gate.pass(Visible.WAIT, memory.place(), traced.name(), false, "", other, new OutcomeProbe(session));
            Response answer = session.ask(BarrierArrivals.OUTCOME);
            if (!inTime) {
                session.ask(BarrierArrivals.ABANDON);
                wait.end(false);
                return new Response(Response.CANCELLED, Response.NOTHING);
            }
            if (answer.code() == Response.DONE || answer.code() == Response.WOKEN) {
                wait.endInRound(BarrierArrivals.round(answer.payload()));
            }
            return answer;
        }
    }

    private record OutcomeProbe(ResourceSession session) implements Probe {
        @Override
        public boolean isPossible() {
            try {
                return session.ask(BarrierArrivals.OUTCOME).code() != Response.NO;
            } catch (SharedStateLostException e) {
                return true; // the wait fails at once
            }
        }
    }

    private Response act(ResourceSession session) {
        Target todo = action;
        try {
            if (todo != null) {
                todo.run();
            }
        } catch (Throwable e) {
            session.ask(BarrierArrivals.BREAK);
            throw Rethrow.asIs(e); // callers need not declare what the action throws
        }
        return session.ask(BarrierArrivals.PASS);
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(traced.name(), copy.out());
        memory.write(copy.out());
        arrivals.write(copy.out());
        copy.out().writeInt(parties);
        copy.out().writeLong(timeout);
        copy.write(action, "the action of a barrier");
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        String name = LengthPrefixed.readText(copy.in());
        memory = SharedMemory.read(copy.in());
        arrivals = ResourceLink.read(copy.in());
        traced = new TracedObject(arrivals.id(), name);
        parties = copy.in().readInt();
        timeout = copy.in().readLong();
        action = (Target) copy.read();
    }

    /** {@code <Barrier waiters=2/3>} or {@code <Barrier broken>}. */
    @Override
    public String toString() {
        return isBroken() ? "<Barrier broken>" : "<Barrier waiters=" + waiting() + "/" + parties + ">";
    }
}
