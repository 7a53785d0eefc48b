package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Processes of which none can go on, because each waits without a limit for what only another of them can do.
 *
 * @param kind why none can go on
 * @param members for a circle, each waits for the next one, and the last for the first; else all that were alive
 * @param closing the event with which it began; for {@link Kind#ALL_WAIT} the last one before the silence
 * @param end the event with which it ended, such as the end of a member; null if it lasts
 */
public record Deadlock(
        Kind kind,
        List<Member> members,
        Event closing,
        @Nullable Event end) {

    /** Why none of the processes can go on. */
    public enum Kind {
        /** Each waits for the next one in a circle: for a lock that it holds, or for its end. */
        CIRCLE,
        /**
         * Every living process waits, some for a message, room, or another thing that any process could bring. It is
         * reported after a silence, because what ends such a wait may still be on its way.
         */
        ALL_WAIT
    }

    /**
     * A process of a deadlock. The {@code index} of a process is not set, because it may be older than the timeline.
     *
     * @param on the process whose end it waits for, or the holders of the lock; empty for other waits
     */
    public record Member(ProcessRef process, Waiting waiting, List<ProcessRef> on) {}

    public Deadlock {
        members = List.copyOf(members);
    }

    /** Whether {@code process} is a member. */
    public boolean contains(ProcessRecord process) {
        return process.begin() <= closing.t()
                && process.end() >= closing.t()
                && members.stream().anyMatch(member -> member.process.pid() == process.pid());
    }

    /** Whether the event is the beginning of one of the waits. */
    public boolean contains(Event event) {
        return members.stream().anyMatch(member -> member.waiting.equals(event));
    }

    Deadlock endedBy(Event event) {
        return new Deadlock(kind, members, closing, event);
    }
}
