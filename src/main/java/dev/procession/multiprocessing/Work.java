package dev.procession.multiprocessing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A task of a {@link Pool} without arguments; it may throw any exception. */
@FunctionalInterface
public interface Work<R extends @Nullable Object> extends Serializable {

    R call() throws Exception;
}
