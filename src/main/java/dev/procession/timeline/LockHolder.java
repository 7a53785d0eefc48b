package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/** A process as the holder of a lock: only whether it has ended matters. */
interface LockHolder {

    /** Null while it lives. */
    @Nullable
    Departed departed();
}
