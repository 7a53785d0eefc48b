package dev.procession.multiprocessing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A task of a {@link Pool} with two arguments; it may throw any exception. */
@FunctionalInterface
public interface PairTask<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
        extends Serializable {

    R call(A first, B second) throws Exception;
}
