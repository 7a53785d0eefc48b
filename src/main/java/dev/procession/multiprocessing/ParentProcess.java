package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The object that {@link Multiprocessing#parentProcess()} returns in a child. It can be inspected and joined. */
final class ParentProcess extends Process {

    private static @Nullable ParentProcess ofThisProcess;

    private final long pid;

    private ParentProcess(String name, long pid) {
        super(name, -1);
        this.pid = pid;
    }

    /** Makes the object in the JVM of a child. */
    static void enter(String name, long pid) {
        ofThisProcess = new ParentProcess(name, pid);
    }

    /** Null in main. */
    static @Nullable Process ofThisProcess() {
        return ofThisProcess;
    }

    @Override
    public Long pid() {
        return pid;
    }

    /**
     * Whether the parent lives. Compares it with the current parent: an orphan has a new one, so its original parent
     * has ended.
     */
    @Override
    public boolean isAlive() {
        passLook();
        return isAliveNow();
    }

    /** Stands before a look at whether the parent has ended, in a steered run. */
    static void passLook() {
        ParentProcess parent = ofThisProcess;
        if (ThisProcess.STEERED && parent != null) {
            Gate.pass(Visible.LOOK, Gate.process(parent.pid), parent.name(), false, "");
        }
    }

    private boolean isAliveNow() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        return parent.isPresent() && parent.get().pid() == pid && parent.get().isAlive();
    }

    @Override
    public void join() {
        await(Long.MAX_VALUE);
    }

    @Override
    public void join(double seconds) {
        await(Seconds.toNanos(seconds));
    }

    private record EndProbe(ParentProcess parent) implements Probe {
        @Override
        public boolean isPossible() {
            return !parent.isAliveNow();
        }

        @Override
        public long holder() {
            return parent.pid;
        }
    }

    private void await(long limit) {
        if (ThisProcess.STEERED) {
            long asked = limit == Long.MAX_VALUE ? -1 : limit;
            if (!Gate.pass(Visible.JOIN, Gate.process(pid), name(), false, "", asked, new EndProbe(this))) {
                return;
            }
        }
        Optional<ProcessHandle> handle = isAliveNow() ? ProcessHandle.of(pid) : Optional.empty();
        if (handle.isEmpty()) {
            return;
        }
        try {
            handle.get().onExit().get(limit, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // like every join with a limit, this one returns without an exception
        } catch (InterruptedException e) {
            throw Interruption.here();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public @Nullable Integer exitCode() {
        return null;
    }

    @Override
    public void terminate() {
        throw new IllegalStateException("a process cannot terminate its parent");
    }

    @Override
    public void kill() {
        terminate();
    }

    @Override
    String parentText() {
        return "null";
    }

    @Override
    public String toString() {
        return "<_ParentProcess name='" + name() + "' parent=null unknown>";
    }
}
