package dev.procession.multiprocessing.internal.shared;

import org.jspecify.annotations.Nullable;

/**
 * One client of a broker, as the broker sees it: a thread of the broker's own process, or a connection from another
 * process. It has at most one open request, and at most one response that it has not acknowledged.
 */
public abstract class ClientSession {

    /** Where the open request waits, or where the last response came from. */
    @Nullable
    Resource currentResource;

    private boolean open;
    private boolean unacknowledged;
    private boolean gone;

    public abstract long pid();

    /** Sends a response to the client, without waiting. */
    abstract void deliver(byte code, byte[] payload);

    public final void answer(byte code, byte[] payload) {
        open = false;
        unacknowledged = true;
        deliver(code, payload);
    }

    public final void answer(byte code) {
        answer(code, Response.NOTHING);
    }

    /** Whether the client has ended, and did not only withdraw its request. */
    final boolean isGone() {
        return gone;
    }

    final void submit(Resource resource, byte op, byte[] payload) {
        if (gone) {
            return; // it has ended since it sent the request
        }
        recordAcknowledged(); // a client that sends another request has seen the last response
        currentResource = resource;
        open = true;
        resource.ask(op, payload, this);
    }

    final void recordAcknowledged() {
        Resource resource = currentResource;
        if (unacknowledged && resource != null) {
            unacknowledged = false;
            resource.recordAcknowledged(this);
        }
    }

    final void cancel() {
        Resource resource = currentResource;
        if (!gone && open && resource != null && resource.forget(this)) {
            open = false;
            deliver(Response.CANCELLED, Response.NOTHING);
        }
    }

    /** Whether the client has counted its last response in shared memory as received. */
    boolean hasTaken() {
        return false;
    }

    /** The client has ended, perhaps with an open request or an unacknowledged response. */
    final void disconnect() {
        gone = true;
        Resource resource = currentResource;
        if (resource == null) {
            return;
        }
        if (open) {
            open = false;
        } else if (hasTaken()) {
            recordAcknowledged();
        }
        resource.forget(this); // a client without an open request may be registered there as well
        if (unacknowledged) {
            unacknowledged = false;
            resource.recordLost(this);
        }
    }
}
