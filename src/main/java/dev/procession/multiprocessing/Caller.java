package dev.procession.multiprocessing;

import org.jspecify.annotations.Nullable;

/** Whoever asks a broker: a thread of its own process, or a link from another. It asks one thing at a time. */
abstract class Caller {

    /** Where its question waits or its last answer came from. */
    @Nullable
    Resource at;

    private boolean open;
    private boolean unacknowledged;
    private boolean gone;

    abstract long pid();

    /** Delivers without waiting. */
    abstract void deliver(byte code, byte[] payload);

    final void answer(byte code, byte[] payload) {
        open = false;
        unacknowledged = true;
        deliver(code, payload);
    }

    final void answer(byte code) {
        answer(code, Answer.NOTHING);
    }

    /** Whether it ended, and does not merely withdraw its question. */
    final boolean isGone() {
        return gone;
    }

    final void asks(Resource resource, byte op, byte[] payload) {
        if (gone) {
            return; // between its question and the answer
        }
        acknowledges(); // whoever asks again has seen the last answer
        at = resource;
        open = true;
        resource.ask(op, payload, this);
    }

    final void acknowledges() {
        Resource resource = at;
        if (unacknowledged && resource != null) {
            unacknowledged = false;
            resource.acknowledged(this);
        }
    }

    final void cancels() {
        Resource resource = at;
        if (!gone && open && resource != null && resource.forget(this)) {
            open = false;
            deliver(Answer.CANCELLED, Answer.NOTHING);
        }
    }

    /** Whether it has taken its last answer, by another way than saying so. */
    boolean hasTaken() {
        return false;
    }

    /** It ended, perhaps in the middle of something. */
    final void vanishes() {
        gone = true;
        Resource resource = at;
        if (resource == null) {
            return;
        }
        if (open) {
            open = false;
        } else if (hasTaken()) {
            acknowledges();
        }
        resource.forget(this); // also one that asks nothing just now may be registered there
        if (unacknowledged) {
            unacknowledged = false;
            resource.lost(this);
        }
    }
}
