package dev.procession.timeline.cause;

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

/**
 * Finds the releases that had to come before a lock or a permit could be acquired.
 *
 * <p>A lock could not be acquired before its last holder released it. A semaphore with p permits could not be acquired
 * for the k-th time before k - p permits had been released. If all other processes together had released fewer, the
 * releases of one process that make up the difference are certain causes.
 */
final class LockCauses {

    private static final class Use {
        private final Map<Integer, Integer> acquires = new LinkedHashMap<>();
        private final Map<Integer, List<Integer>> releases = new LinkedHashMap<>();
        private int acquired;
        private int released;
        private int lastAcquire = -1;
        private int acquireOfLastRelease = -1;
        private int lastRelease = -1;
        private int lastReleaser = -1;
    }

    private record Request(int event, long lock) {}

    private final VectorClocks clocks;
    private final Map<Long, Use> uses = new HashMap<>();
    private final Map<Integer, Request> requests = new HashMap<>();

    LockCauses(VectorClocks clocks) {
        this.clocks = clocks;
    }

    void recordWaiting(int at, int process, Waiting e) {
        if (e.what() == Waits.LOCK) {
            requests.put(process, new Request(at, e.target()));
        }
    }

    void dropRequest(int process) {
        requests.remove(process);
    }

    void recordReleased(int at, int process, Released e) {
        Use use = uses.computeIfAbsent(e.lock(), lock -> new Use());
        use.released++;
        use.releases.computeIfAbsent(process, by -> new ArrayList<>()).add(at);
        use.lastRelease = at;
        use.lastReleaser = process;
        use.acquireOfLastRelease = use.lastAcquire;
    }

    List<Cause> acquireCauses(int at, int process, Acquired e) {
        Use use = uses.computeIfAbsent(e.lock(), lock -> new Use());
        int request = request(at, process, e.lock());
        use.acquired++;
        List<Cause> found = e.permits() < 0
                ? lockCause(use, process, request)
                : permitCauses(use, use.acquired - e.permits(), process, request);
        use.acquires.put(process, at);
        use.lastAcquire = at;
        return found;
    }

    private List<Cause> lockCause(Use use, int process, int request) {
        if (use.lastReleaser < 0 || use.lastReleaser == process) {
            return List.of();
        }
        boolean chance = use.acquireOfLastRelease < 0 || !clocks.forced(use.acquireOfLastRelease, request);
        return List.of(new Cause(use.lastRelease, Kind.LOCK, chance));
    }

    /** @param needed how many permits had to be released before this acquire */
    private List<Cause> permitCauses(Use use, int needed, int process, int request) {
        List<Cause> found = new ArrayList<>();
        boolean chance = use.releases.size() > 1 || !othersCameFirst(use, process, request);
        use.releases.forEach((by, releases) -> {
            int others = use.released - releases.size();
            if (by != process && needed > others && needed - others <= releases.size()) {
                found.add(new Cause(releases.get(needed - others - 1), Kind.LOCK, chance));
            }
        });
        return found;
    }

    /** Whether all acquires of other processes had to come before this process could ask. */
    private boolean othersCameFirst(Use use, int process, int request) {
        return use.acquires.entrySet().stream()
                .allMatch(other -> other.getKey() == process || clocks.forced(other.getValue(), request));
    }

    /** The event at which the process asked for the lock: the beginning of its wait, or its previous event. */
    private int request(int at, int process, long lock) {
        Request request = requests.remove(process);
        return request != null && request.lock == lock ? request.event : clocks.previous(at);
    }
}
