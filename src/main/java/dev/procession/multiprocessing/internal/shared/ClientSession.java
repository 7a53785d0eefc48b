package dev.procession.multiprocessing.internal.shared;

import org.jspecify.annotations.Nullable;

/**
 * The state of one client in its broker. A client has at most one open request, and at most one response that it has
 * not acknowledged.
 */
abstract class ClientSession implements Client {

    /** Where the open request waits, or where the last response came from. */
    @Nullable
    Resource currentResource;

    private boolean open;
    private boolean unacknowledged;
    private boolean gone;

    /** Sends a response to the client, without waiting. */
    abstract void deliver(byte code, byte[] payload);

    @Override
    public final void answer(byte code, byte[] payload) {
        open = false;
        unacknowledged = true;
        deliver(code, payload);
    }

    @Override
    public final boolean isGone() {
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

    /** Called when the client has ended, perhaps with an open request or an unacknowledged response. */
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
