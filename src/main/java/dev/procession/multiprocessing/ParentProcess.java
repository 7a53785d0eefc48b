package dev.procession.multiprocessing;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What {@link Multiprocessing#parentProcess()} gives in a child: it can be looked at and waited for. */
final class ParentProcess extends Process {

    private final long pid;

    ParentProcess(String name, long pid) {
        super(name, -1);
        this.pid = pid;
    }

    @Override
    public Long pid() {
        return pid;
    }

    /** An orphan has another parent, so the one it came from is gone. */
    @Override
    public boolean isAlive() {
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

    private void await(long nanos) {
        Optional<ProcessHandle> handle = isAlive() ? ProcessHandle.of(pid) : Optional.empty();
        if (handle.isEmpty()) {
            return;
        }
        try {
            handle.get().onExit().get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // join says nothing about it, as ever
        } catch (InterruptedException e) {
            throw InterruptedWaitException.here();
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
