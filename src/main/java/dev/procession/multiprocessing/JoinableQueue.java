package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.multiprocessing.internal.shared.UnfinishedTasks;
import dev.procession.trace.Event.Announcement;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A queue of tasks: {@link #join} waits until every item that was put has been reported as done. Behaves as {@code
 * multiprocessing.JoinableQueue} of Python 3.
 *
 * @param <E> the type of the items
 */
public final class JoinableQueue<E extends @Nullable Object> extends Queue<E> {

    private UnfinishedTasks unfinished;
    private TracedObject tasks;

    /** Makes a queue without a limit. */
    public JoinableQueue() {
        this(0);
    }

    /** @param maxSize how many items it may hold; 0 or less for any number */
    public JoinableQueue(int maxSize) {
        super(maxSize);
        unfinished = UnfinishedTasks.create();
        tasks = traced(unfinished.id());
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    JoinableQueue(Blank blank) {
        super(blank);
    }

    @Override
    void beforePut() {
        unfinished.add();
    }

    /**
     * Reports that the work on an item is done.
     *
     * @throws IllegalStateException if it is called more often than items were put
     */
    public void taskDone() {
        if (ThisProcess.STEERED) {
            pass(Visible.NOTIFY, true, null);
        }
        if (TracedObject.isTraced() && unfinished.isAny()) {
            tasks.recordAnnounced(Announcement.ITEM_DONE);
        }
        unfinished.remove();
    }

    /** Waits until {@link #taskDone} was called for every item that was put. */
    public void join() {
        if (ThisProcess.STEERED) {
            pass(Visible.WAIT, false, new DoneProbe(unfinished));
        }
        unfinished.awaitNone(tasks.name());
    }

    private record DoneProbe(UnfinishedTasks tasks) implements Probe {
        @Override
        public boolean isPossible() {
            return !tasks.isAny();
        }
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        unfinished.write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException {
        super.readFrom(copy);
        unfinished = UnfinishedTasks.read(copy.in());
        tasks = traced(unfinished.id());
    }
}
