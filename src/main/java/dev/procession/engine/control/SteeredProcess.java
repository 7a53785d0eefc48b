package dev.procession.engine.control;

import dev.procession.multiprocessing.internal.gate.GateWire;
import dev.procession.multiprocessing.internal.gate.Visible;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the shell knows of one process of a steered run. */
final class SteeredProcess {

    /**
     * What a process stands before.
     *
     * @param object identifies what the operation touches, as {@link GateWire} says
     * @param flags those of {@link GateWire#AT}
     */
    record Arrival(Visible kind, String object, String name, boolean writes, String detail, int flags) {
        boolean mayWait() {
            return (flags & GateWire.MAY_WAIT) != 0;
        }

        boolean hasLimit() {
            return (flags & GateWire.HAS_LIMIT) != 0;
        }
    }

    /** What the primitive said: whether the operation would complete, and the pid of who prevents it or 0. */
    record Answer(boolean possible, long holder) {}

    /** A signal that was sent and has not arrived. */
    record Signal(boolean forcibly) {
        String text() {
            return forcibly ? "SIGKILL" : "SIGTERM";
        }
    }

    final String path;
    final List<Signal> pending = new ArrayList<>();
    private @Nullable DataOutputStream out;
    private Optional<ProcessHandle> handle = Optional.empty();

    /** Null while it is on its way to its next operation. */
    @Nullable
    Arrival arrival;

    @Nullable
    Answer answer;

    boolean ended;

    /** Whether its connection is closed, so that its end is a matter of moments. */
    boolean left;

    /** Whether others may notice more of its end than the end itself. */
    boolean noticeable;

    /** The number of shared objects that it has made. */
    int objects;

    SteeredProcess(String path) {
        this.path = path;
    }

    void find(long pid) {
        if (handle.isEmpty()) {
            handle = ProcessHandle.of(pid);
        }
    }

    Optional<ProcessHandle> handle() {
        return handle;
    }

    void connect(DataOutputStream to) {
        out = to;
    }

    boolean isStanding() {
        return arrival != null && !ended;
    }

    void send(int order) throws IOException {
        DataOutputStream to = out;
        if (to == null) {
            throw new IOException("process " + path + " has no connection");
        }
        to.writeByte(order);
        to.flush();
    }

    /** Sends the signal itself. */
    void deliver(Signal signal) {
        pending.remove(signal);
        arrival = null;
        if (signal.forcibly()) {
            handle.ifPresent(ProcessHandle::destroyForcibly);
        } else {
            handle.ifPresent(ProcessHandle::destroy);
        }
    }
}
