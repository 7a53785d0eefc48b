package dev.procession.multiprocessing.internal.pool;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A worker process of a pool, as its supervisor sees it. */
public interface Worker {

    void start();

    String name();

    @Nullable
    Long pid();

    @Nullable
    Integer exitCode();

    /** Completes when the process has ended. */
    CompletionStage<?> sentinel();

    void terminate();

    void join();
}
