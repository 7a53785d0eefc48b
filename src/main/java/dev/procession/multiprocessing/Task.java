package dev.procession.multiprocessing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A task of a {@link Pool} with one argument; it may throw any exception. Serializable, so that a lambda can be sent.
 */
@FunctionalInterface
public interface Task<A extends @Nullable Object, R extends @Nullable Object> extends Serializable {

    R call(A argument) throws Exception;
}
