package dev.procession.multiprocessing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a {@link Pool} does with two arguments; it may throw anything. */
@FunctionalInterface
public interface PairTask<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
        extends Serializable {

    R call(A first, B second) throws Exception;
}
