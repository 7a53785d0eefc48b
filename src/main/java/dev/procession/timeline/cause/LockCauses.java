package dev.procession.timeline.cause;

import dev.procession.timeline.ProcessAccumulator;
import dev.procession.timeline.cause.Cause.Kind;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the releases that had to come before a lock or a permit could be acquired.
 *
 * <p>A lock could not be acquired before its last holder released it. A semaphore with p permits could not be acquired
 * for the k-th time before k - p permits had been released. Of the releases of one process, those were certainly needed
 * that all other processes together had not provided.
 */
final class LockCauses {

    private static final class Use {
        private final Map<ProcessAccumulator, Integer> acquires = new LinkedHashMap<>();
        private final Map<ProcessAccumulator, List<Integer>> releases = new LinkedHashMap<>();
        private int acquired;
        private int released;
        private int lastAcquire = -1;
        private int acquireOfLastRelease = -1;
        private int lastRelease = -1;
        private @Nullable ProcessAccumulator lastReleaser;
    }

    private record Request(int event, long lock) {}

    private final Causality soFar;
    private final Map<Long, Use> uses = new HashMap<>();
    private final Map<ProcessAccumulator, Request> requests = new HashMap<>();

    LockCauses(Causality soFar) {
        this.soFar = soFar;
    }

    void recordWaiting(int at, ProcessAccumulator process, Waiting e) {
        if (e.what() == Waits.LOCK) {
            requests.put(process, new Request(at, e.target()));
        }
    }

    void dropRequest(ProcessAccumulator process) {
        requests.remove(process);
    }

    void recordReleased(int at, ProcessAccumulator process, Released e) {
        Use use = uses.computeIfAbsent(e.lock(), lock -> new Use());
        use.released++;
        use.releases.computeIfAbsent(process, by -> new ArrayList<>()).add(at);
        use.lastRelease = at;
        use.lastReleaser = process;
        use.acquireOfLastRelease = use.lastAcquire;
    }

    void findAcquireCauses(int at, ProcessAccumulator process, Acquired e, List<Cause> found) {
        Use use = uses.computeIfAbsent(e.lock(), lock -> new Use());
        int request = request(at, process, e.lock());
        use.acquired++;
        if (e.permits() < 0) {
            findLockCause(use, process, request, found);
        } else {
            findPermitCauses(use, use.acquired - e.permits(), process, request, found);
        }
        use.acquires.put(process, at);
        use.lastAcquire = at;
    }

    private void findLockCause(Use use, ProcessAccumulator process, int request, List<Cause> found) {
        if (use.lastReleaser != null && use.lastReleaser != process) {
            boolean chance = use.acquireOfLastRelease < 0 || !soFar.forced(use.acquireOfLastRelease, request);
            found.add(new Cause(use.lastRelease, Kind.LOCK, chance));
        }
    }

    /** @param needed how many permits had to be released before */
    private void findPermitCauses(Use use, int needed, ProcessAccumulator process, int request, List<Cause> found) {
        boolean chance = use.releases.size() > 1 || !othersCameFirst(use, process, request);
        use.releases.forEach((by, releases) -> {
            int others = use.released - releases.size();
            if (by != process && needed > others && needed - others <= releases.size()) {
                found.add(new Cause(releases.get(needed - others - 1), Kind.LOCK, chance));
            }
        });
    }

    /** Whether all acquires of other processes had to come before this process could ask. */
    private boolean othersCameFirst(Use use, ProcessAccumulator process, int request) {
        return use.acquires.entrySet().stream()
                .allMatch(other -> other.getKey() == process || soFar.forced(other.getValue(), request));
    }

    /** The event at which the process asked for the lock: the beginning of its wait, or its previous event. */
    private int request(int at, ProcessAccumulator process, long lock) {
        Request request = requests.remove(process);
        return request != null && request.lock == lock ? request.event : soFar.previous(at);
    }
}
