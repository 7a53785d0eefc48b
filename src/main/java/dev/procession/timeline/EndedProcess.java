package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A process that has ended, described without its timeline.
 *
 * @param name as the library gave it; empty if unknown
 * @param end in nanoseconds of {@link System#nanoTime()}
 * @param status the exit status; null if unknown
 */
public record EndedProcess(
        String name,
        boolean isMain,
        long pid,
        long end,
        @Nullable Integer status) {}
