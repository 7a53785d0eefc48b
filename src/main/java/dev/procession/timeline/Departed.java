package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/**
 * A process that has ended.
 *
 * @param name as the library gave it; empty if no event told it
 * @param end in nanoseconds of {@link System#nanoTime()}
 * @param status null where nobody knows it
 */
record Departed(
        String name,
        boolean isMain,
        long pid,
        long end,
        @Nullable Integer status) implements LockHolder {

    @Override
    public Departed departed() {
        return this;
    }
}
