package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A process as {@link WaitGraph} knows it: what it waits for, and whether that is certain. */
final class Waiter {

    private final long pid;
    private String name;
    private boolean launched;
    private boolean started;
    private boolean begun;
    private boolean doubtful;
    private long lastSeq;
    private @Nullable EndedProcess ended;
    private final Map<Long, Waiting> open = new LinkedHashMap<>();

    Waiter(long pid, String name) {
        this.pid = pid;
        this.name = name;
    }

    Waiter copy() {
        Waiter copy = new Waiter(pid, name);
        copy.launched = launched;
        copy.started = started;
        copy.begun = begun;
        copy.doubtful = doubtful;
        copy.lastSeq = lastSeq;
        copy.ended = ended;
        copy.open.putAll(open);
        return copy;
    }

    boolean isMain() {
        return name.equals(TimelineAccumulator.MAIN_PROCESS_NAME);
    }

    ProcessRef ref() {
        return new ProcessRef(-1, isMain(), pid, name, null);
    }

    /** Returns false if this process was launched before, so that its pid now belongs to another process. */
    boolean recordLaunched() {
        boolean first = !launched;
        launched = true;
        return first;
    }

    /** Returns false if this process was started before, so that its pid now belongs to another process. */
    boolean recordStarted(Event.Started event) {
        boolean first = !started;
        started = true;
        name = event.name();
        return first;
    }

    boolean isAlive() {
        return ended == null;
    }

    /** The process after its end; null while it lives. */
    @Nullable
    EndedProcess ended() {
        return ended;
    }

    /** The first report of an exit counts; a later one may only add the status. */
    void recordExited(Event.Exited event) {
        EndedProcess known = ended;
        if (known == null || known.status() == null) {
            ended = new EndedProcess(name, isMain(), pid, known == null ? event.t() : known.end(), event.status());
        }
        open.clear();
    }

    /**
     * Takes note of an event that this process wrote. It is doubtful what the process does if an event before it is
     * missing, or if one thread does something while another waits.
     */
    void recordOwn(Event event) {
        doubtful |= lastSeq > 0 && event.seq() != lastSeq + 1;
        lastSeq = event.seq();
        if (event.subject() != pid || event instanceof Event.Prepared) {
            return;
        }
        begun = true;
        if (event instanceof Resumed e) {
            open.remove(e.since());
        } else {
            doubtful |= !open.isEmpty();
            if (event instanceof Waiting e) {
                open.put(e.seq(), e);
            }
        }
    }

    /** What the process waits for, without a limit and as the only thing that it does; null if that is not so. */
    @Nullable
    Waiting block() {
        if (ended != null || !begun || doubtful || open.size() != 1) {
            return null;
        }
        Waiting wait = open.values().iterator().next();
        boolean endsByItself = wait.timeoutNanos() >= 0;
        return endsByItself || isEndedByPerson(wait) ? null : wait;
    }

    private static boolean isEndedByPerson(Waiting wait) {
        return switch (wait.what()) {
            case STDIN, PROMPT, CHECKPOINT, TURN, SLEEP -> true;
            default -> false;
        };
    }
}
