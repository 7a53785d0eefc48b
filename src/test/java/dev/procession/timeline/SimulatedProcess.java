package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.NullUnmarked;

/** A process of a simulated run: the number of its last event, and what it waits for. */
@NullUnmarked
final class SimulatedProcess {

    /** Makes an event for an instant and a sequence number of its author. */
    interface Telling {
        Event at(long t, long seq);
    }

    /** A wait that is not over. */
    static final class Wait {
        final int begun;
        final long since;
        final BooleanSupplier isOver;
        final IntConsumer onResumed;
        LongSupplier number = () -> 0;
        Runnable onGivingUp = () -> {};

        private Wait(int begun, long since, BooleanSupplier isOver, IntConsumer onResumed) {
            this.begun = begun;
            this.since = since;
            this.isOver = isOver;
            this.onResumed = onResumed;
        }
    }

    final long pid;
    final SimulatedProcess parent;
    int last = -1;
    int launched = -1;
    int killed = -1;
    int ended = -1;
    boolean ending;
    boolean adopted;
    Wait wait;

    private final SimulatedOrder order;
    private long seq;

    SimulatedProcess(long pid, SimulatedProcess parent, SimulatedOrder order) {
        this.pid = pid;
        this.parent = parent;
        this.order = order;
    }

    boolean isAlive() {
        return ended < 0 && killed < 0 && !ending;
    }

    /** Adds an event that the process writes about itself. */
    int act(Telling telling) {
        return actOn(this, telling);
    }

    /** Adds an event that {@code author} writes about this process. */
    int actOn(SimulatedProcess author, Telling telling) {
        int at = author.say(telling);
        if (last >= 0) {
            order.tie(last, at);
        }
        last = at;
        return at;
    }

    /** Adds an event that the process writes, but that is not one of its own actions. */
    int say(Telling telling) {
        return order.add(telling.at(order.now(), ++seq));
    }

    /**
     * Begins a wait.
     *
     * @param onResumed receives the event with which the process goes on
     */
    Wait waits(Waits what, long target, BooleanSupplier isOver, IntConsumer onResumed) {
        int begun = act((t, n) -> new Waiting(t, pid, n, what, target, "", -1));
        wait = new Wait(begun, seq, isOver, onResumed);
        return wait;
    }

    void resumes(Outcome outcome) {
        Wait over = wait;
        wait = null;
        long number = outcome == Outcome.DONE ? over.number.getAsLong() : 0;
        int at = act((t, n) -> new Resumed(t, pid, n, over.since, outcome, number));
        if (outcome == Outcome.DONE) {
            over.onResumed.accept(at);
        } else {
            over.onGivingUp.run();
        }
    }
}
