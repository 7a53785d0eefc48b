package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/**
 * The end of a process, as the operating system reported it.
 *
 * @param at in nanoseconds of {@link System#nanoTime()}
 * @param status 0 to 255, or minus the number of the signal that ended the process; null if no living process could
 *     learn it
 */
public record Exit(long at, @Nullable Integer status) {}
