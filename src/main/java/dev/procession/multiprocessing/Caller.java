package dev.procession.multiprocessing;

import org.jspecify.annotations.Nullable;

/**
 * One client of a broker, as the broker sees it: a thread of the broker's own process, or a connection from another
 * process. It has at most one open request, and at most one response that it has not acknowledged.
 */
abstract class Caller {

    /** Where the open request waits, or where the last response came from. */
    @Nullable
    Resource at;

    private boolean open;
    private boolean unacknowledged;
    private boolean gone;

    abstract long pid();

    /** Sends a response to the client, without waiting. */
    abstract void deliver(byte code, byte[] payload);

    final void answer(byte code, byte[] payload) {
        open = false;
        unacknowledged = true;
        deliver(code, payload);
    }

    final void answer(byte code) {
        answer(code, Answer.NOTHING);
    }

    /** Whether the client has ended, and did not only withdraw its request. */
    final boolean isGone() {
        return gone;
    }

    final void asks(Resource resource, byte op, byte[] payload) {
        if (gone) {
            return; // it has ended since it sent the request
        }
        acknowledges(); // a client that sends another request has seen the last response
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

    /** Whether the client has counted its last response in shared memory as received. */
    boolean hasTaken() {
        return false;
    }

    /** The client has ended, perhaps with an open request or an unacknowledged response. */
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
        resource.forget(this); // a client without an open request may be registered there as well
        if (unacknowledged) {
            unacknowledged = false;
            resource.lost(this);
        }
    }
}
