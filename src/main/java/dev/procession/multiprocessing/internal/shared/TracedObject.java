package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.TraceWriter;
import org.jspecify.annotations.Nullable;

/**
 * Records what this process does with a shared object, if the program is traced. After {@link
 * TraceWriter#MAX_RECORDED_USES} events of a kind, the trace says once that there are more, so that nobody takes what
 * it contains for the whole.
 */
public final class TracedObject {

    private final long id;
    private final SharedName name;
    private final Object owner;
    private int acquisitions;
    private int releases;
    private int announcements;

    /**
     * An object whose name in the timeline is found when it is first needed.
     *
     * @param id the number of the object in the family
     * @param owner the student's object, after whose variable the timeline names it
     */
    public TracedObject(long id, SharedName name, Object owner) {
        this.id = id;
        this.name = name;
        this.owner = owner;
    }

    /** An object whose name in the timeline is known. */
    public TracedObject(long id, String name) {
        this(id, SharedName.known(name), name);
    }

    public String name() {
        return name.of(owner);
    }

    public static boolean isTraced() {
        return ThisProcess.trace().isOpen();
    }

    private boolean mayRecord(TraceWriter trace, int number) {
        return trace.mayRecord(number, id, name());
    }

    /** @param permits the number of permits at first; negative for a lock */
    public void recordAcquired(int permits) {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && acquisitions <= TraceWriter.MAX_RECORDED_USES && mayRecord(trace, ++acquisitions)) {
            trace.acquired(id, name(), permits);
        }
    }

    public void recordReleased() {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && releases <= TraceWriter.MAX_RECORDED_USES && mayRecord(trace, ++releases)) {
            trace.released(id, name());
        }
    }

    /**
     * Records an announcement. Called before the announced change takes effect; otherwise another process could resume
     * in the trace before the reason for it.
     */
    public void recordAnnounced(Announcement what) {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && announcements <= TraceWriter.MAX_RECORDED_USES && mayRecord(trace, ++announcements)) {
            trace.announced(what, id, name());
        }
    }

    /** Records a zero-length wait: the condition already held. It counts as an announcement. */
    public void recordOver(Waits what, long nanos) {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && announcements <= TraceWriter.MAX_RECORDED_USES && mayRecord(trace, ++announcements)) {
            TracedWait.recordOver(what, id, name(), nanos);
        }
    }

    /**
     * Records a message before it is sent, so that no receipt stands before the sending in the trace.
     *
     * @param number counts the messages of all processes, from 1
     */
    public void recordSent(long number, @Nullable Object value) {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && trace.mayRecord(number, id, name())) {
            trace.sent(id, name(), number, ValuePreview.of(value));
        }
    }

    public void recordReceived(long number, @Nullable Object value) {
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && trace.mayRecord(number, id, name())) {
            trace.received(id, name(), number, ValuePreview.of(value));
        }
    }

    /** Starts a wait for the object, and records it. */
    public TracedWait startWait(Waits what, long nanos) {
        return TracedWait.begin(what, id, name(), nanos);
    }
}
