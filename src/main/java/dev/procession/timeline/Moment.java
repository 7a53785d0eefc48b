package dev.procession.timeline;

import dev.procession.trace.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event and whose it is. Which process a pid meant can be told only when the event arrives, because the operating
 * system gives pids out again.
 *
 * @param process the one that the event is about; null for one that is not of this run
 * @param writer the author: a process of the run, or the shell
 * @param other the second process of the event: the child that was launched, the one joined, the target of a signal,
 *     the one let go on
 */
record Moment(
        Event event,
        @Nullable Life process,
        Writer writer,
        @Nullable Life other) {}
