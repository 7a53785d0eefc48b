package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.SharedSemaphore;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waits;
import java.io.IOException;

/**
 * A flag that all processes see and can wait for. {@code await} stands for Python's {@code wait}, because Java's {@code
 * Object} has a {@code wait}. Behaves as {@code multiprocessing.Event} of Python 3, except that a killed waiter does no
 * harm here.
 */
public final class Event extends Copied {

    private SharedSemaphore semaphore;
    private TracedObject traced;

    /** Makes a flag that is not set. */
    public Event() {
        semaphore = SharedSemaphore.create(0);
        traced = new TracedObject(semaphore.id(), new SharedName(Event.class), this);
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    Event(Blank blank) {}

    public boolean isSet() {
        if (ThisProcess.STEERED) {
            pass(Visible.LOOK, false, 0);
        }
        return isSetNow();
    }

    private boolean isSetNow() {
        return semaphore.value() > 0;
    }

    /** Sets the flag and wakes every process that waits. */
    public void set() {
        if (ThisProcess.STEERED) {
            pass(Visible.NOTIFY, true, 0);
        }
        traced.recordAnnounced(Announcement.SET);
        semaphore.set(1);
    }

    /** Clears the flag, so that the next {@code await} waits again. */
    public void clear() {
        if (ThisProcess.STEERED) {
            pass(Visible.WRITE, true, 0);
        }
        traced.recordAnnounced(Announcement.CLEAR);
        semaphore.set(0);
    }

    /** Waits until the flag is set; returns true. */
    public boolean await() {
        return awaitWithin(-1);
    }

    /**
     * Waits until the flag is set, but at most this long.
     *
     * @param seconds a negative number counts as 0
     * @return whether it was set
     */
    public boolean await(double seconds) {
        return awaitWithin(Seconds.toNanos(seconds));
    }

    /**
     * Stands before an operation. A wait can be passed at any moment at which the flag is set. So a set that is
     * followed by a clear wakes whoever waits, or comes before whoever does not wait yet, and both are orders.
     */
    private boolean pass(Visible kind, boolean writes, long limit) {
        return Gate.pass(kind, semaphore.memory().place(), traced.name(), writes, "", limit, new SetProbe(this));
    }

    private record SetProbe(Event event) implements Probe {
        @Override
        public boolean isPossible() {
            return event.isSetNow();
        }
    }

    private boolean awaitWithin(long limit) {
        long nanos = ThisProcess.STEERED && !pass(limit == 0 ? Visible.LOOK : Visible.WAIT, false, limit) ? 0 : limit;
        if (isSetNow()) {
            traced.recordOver(Waits.EVENT, nanos); // so that the trace shows that what follows comes after the setting
            return true;
        }
        if (nanos == 0) {
            return false;
        }
        try (TracedWait wait = traced.startWait(Waits.EVENT, nanos)) {
            return wait.end(semaphore.await(nanos));
        }
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(traced.name(), copy.out());
        semaphore.write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        String name = LengthPrefixed.readText(copy.in());
        semaphore = SharedSemaphore.read(copy.in());
        traced = new TracedObject(semaphore.id(), name);
    }

    /** {@code <Event set>} or {@code <Event unset>}. */
    @Override
    public String toString() {
        return "<Event " + (isSet() ? "set>" : "unset>");
    }
}
