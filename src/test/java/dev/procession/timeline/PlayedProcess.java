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

/** A process that is played: what it did last, and what it waits for. */
@NullUnmarked
final class PlayedProcess {

    /** An event that is still to be told when, and as which of its author. */
    interface Telling {
        Event at(long t, long seq);
    }

    /** Something that is waited for. */
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
    final PlayedProcess parent;
    int last = -1;
    int launched = -1;
    int killed = -1;
    int ended = -1;
    boolean ending;
    boolean adopted;
    Wait wait;

    private final PlayedOrder order;
    private long seq;

    PlayedProcess(long pid, PlayedProcess parent, PlayedOrder order) {
        this.pid = pid;
        this.parent = parent;
        this.order = order;
    }

    boolean isAlive() {
        return ended < 0 && killed < 0 && !ending;
    }

    /** Something that the process tells itself. */
    int act(Telling telling) {
        return actOn(this, telling);
    }

    /** Something about the process that another tells. */
    int actOn(PlayedProcess author, Telling telling) {
        int at = author.say(telling);
        if (last >= 0) {
            order.tie(last, at);
        }
        last = at;
        return at;
    }

    /** Something that the process tells and that is not in the order of what it does. */
    int say(Telling telling) {
        return order.add(telling.at(order.now(), ++seq));
    }

    /** @param onResumed gets the event with which it goes on */
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
