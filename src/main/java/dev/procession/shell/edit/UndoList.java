package dev.procession.shell.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The changes of a text, so that they can be undone and made again. Letters typed in a row count as one change. */
final class UndoList {

    private static final int MOST = 1_000;

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private boolean open;

    /**
     * Adds a change.
     *
     * @param joins whether it may be undone together with the one before it
     */
    void add(Change change, boolean joins) {
        undone.clear();
        Change last = done.peek();
        if (joins && open && last != null && last.continues(change)) {
            done.pop();
            done.push(last.with(change));
        } else {
            done.push(change);
            if (done.size() > MOST) {
                done.removeLast();
            }
        }
        open = joins;
    }

    /** The next change is undone alone, as after a movement of the cursor. */
    void separate() {
        open = false;
    }

    /** The change to be undone; null if there is none. */
    @Nullable
    Change undo() {
        open = false;
        return move(done, undone);
    }

    /** The change to be made again; null if there is none. */
    @Nullable
    Change redo() {
        open = false;
        return move(undone, done);
    }

    private static @Nullable Change move(Deque<Change> from, Deque<Change> to) {
        Change change = from.poll();
        if (change != null) {
            to.push(change);
        }
        return change;
    }
}
