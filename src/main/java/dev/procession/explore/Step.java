package dev.procession.explore;

import org.jspecify.annotations.Nullable;

/**
 * What a process does from one visible operation to its next.
 *
 * @param process the {@link ProcessPath} of the process
 * @param operation the operation that the step begins with and that has not been done yet
 * @param enabled whether the operation would complete now, as the real primitive says
 * @param holder if it would not: the path of the process on which this depends, because it holds the lock or has not
 *     ended, if there is one such process
 */
public record Step(
        String process,
        Operation operation,
        boolean enabled,
        @Nullable String holder) {}
