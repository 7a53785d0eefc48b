package dev.procession.timeline;

import dev.procession.trace.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event together with the processes that it names. They are found when the event arrives, because the operating
 * system reuses pids: later the same pid may name another process.
 *
 * @param author the number of the author, from 0: a process of the run, or the shell
 * @param subject the process that the event is about; null if it is not one of this run
 * @param partner the second process: the child that was launched, the process that is joined, the target of a signal,
 *     or the process that may leave its checkpoint; null if there is none
 */
public record ResolvedEvent(
        Event event,
        int author,
        @Nullable ProcessRef subject,
        @Nullable ProcessRef partner) {

    /** The index of {@link #subject} in {@link Timeline#processes()}; negative if it is null. */
    public int subjectIndex() {
        return subject == null ? -1 : subject.index();
    }

    /** The index of {@link #partner} in {@link Timeline#processes()}; negative if it is null. */
    public int partnerIndex() {
        return partner == null ? -1 : partner.index();
    }

    /** The same event with other indexes. */
    ResolvedEvent reindexed(int[] indexOf) {
        return new ResolvedEvent(event, author, reindexed(subject, indexOf), reindexed(partner, indexOf));
    }

    private static @Nullable ProcessRef reindexed(@Nullable ProcessRef process, int[] indexOf) {
        return process == null ? null : process.withIndex(indexOf[process.index()]);
    }
}
