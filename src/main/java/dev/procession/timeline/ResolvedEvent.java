package dev.procession.timeline;

import dev.procession.trace.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event together with the processes that it names. They are found when the event arrives, because the operating
 * system reuses pids: later the same pid may name another process.
 *
 * @param process the process that the event is about; null if it is not one of this run
 * @param writer the author: a process of the run, or the shell
 * @param other the second process: the child that was launched, the process that is joined, the target of a signal, or
 *     the process that may leave its checkpoint; null if there is none
 */
public record ResolvedEvent(
        Event event,
        @Nullable ProcessAccumulator process,
        EventAuthor author,
        @Nullable ProcessAccumulator other) {}
