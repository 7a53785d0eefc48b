package dev.procession.multiprocessing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a {@link Pool} does without an argument; it may throw anything. */
@FunctionalInterface
public interface Work<R extends @Nullable Object> extends Serializable {

    R call() throws Exception;
}
