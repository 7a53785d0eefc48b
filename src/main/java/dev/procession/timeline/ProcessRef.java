package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A process that an event names, as it was known when the event arrived.
 *
 * @param index in {@link Timeline#processes()}; while a run still goes on, processes are counted in the order in which
 *     their first event arrived
 * @param name as the library gave it; empty if unknown
 * @param ppid the parent; null if unknown
 */
public record ProcessRef(
        int index,
        boolean isMain,
        long pid,
        String name,
        @Nullable Long ppid) {

    ProcessRef withIndex(int other) {
        return new ProcessRef(other, isMain, pid, name, ppid);
    }
}
