package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.multiprocessing.internal.shared.SharedName;
import dev.procession.multiprocessing.internal.shared.SharedSemaphore;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import java.io.IOException;

/**
 * A flag that all processes see and can wait for. {@code await} stands for Python's {@code wait}, a name that Java has
 * taken. Behaves as {@code multiprocessing.Event} of Python 3, except that a killed waiter does no harm here.
 */
public final class Event extends Copied {

    private SharedName name;
    private SharedSemaphore semaphore;
    private int tracedUses;

    /** Not set. */
    public Event() {
        name = new SharedName(Event.class);
        semaphore = SharedSemaphore.create(0);
    }

    @SuppressWarnings("NullAway") // by readFrom
    Event(Blank blank) {
        name = SharedName.known("");
    }

    public boolean isSet() {
        return semaphore.value() > 0;
    }

    /** Sets it and wakes all who wait. */
    public void set() {
        tell(Announcement.SET);
        semaphore.set(1);
    }

    /** Makes the next {@code await} wait again. */
    public void clear() {
        tell(Announcement.CLEAR);
        semaphore.set(0);
    }

    private void tell(Announcement news) {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen()
                && tracedUses <= TraceWriter.MAX_RECORDED_USES
                && trace.mayRecord(++tracedUses, semaphore.id(), name())) {
            trace.announced(news, semaphore.id(), name());
        }
    }

    /** Waits until it is set; returns true. */
    public boolean await() {
        return awaitWithin(-1);
    }

    /**
     * Waits until it is set, at most this long.
     *
     * @param seconds negative is taken for 0
     * @return whether it was set
     */
    public boolean await(double seconds) {
        return awaitWithin(Seconds.toNanos(seconds));
    }

    private boolean awaitWithin(long nanos) {
        if (isSet()) {
            TraceWriter trace = ThisProcess.trace();
            if (trace.isOpen()
                    && tracedUses <= TraceWriter.MAX_RECORDED_USES
                    && trace.mayRecord(++tracedUses, semaphore.id(), name())) {
                // Nothing to wait for, but what follows comes after the setting: that must be told.
                TracedWait.recordOver(Waits.EVENT, semaphore.id(), name(), nanos);
            }
            return true;
        }
        if (nanos == 0) {
            return false;
        }
        try (TracedWait wait = TracedWait.begin(Waits.EVENT, semaphore.id(), name(), nanos)) {
            return wait.end(semaphore.await(nanos));
        }
    }

    private String name() {
        return name.of(this);
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        LengthPrefixed.writeText(name(), copy.out());
        semaphore.write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        name = SharedName.known(LengthPrefixed.readText(copy.in()));
        semaphore = SharedSemaphore.read(copy.in());
    }

    /** {@code <Event set>} or {@code <Event unset>}. */
    @Override
    public String toString() {
        return "<Event " + (isSet() ? "set>" : "unset>");
    }
}
