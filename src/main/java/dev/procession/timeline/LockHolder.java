package dev.procession.timeline;

import org.jspecify.annotations.Nullable;

/** A process that holds a lock. All that matters of it is whether it has ended. */
interface LockHolder {

    /** The process after its end; null while it lives. */
    @Nullable
    EndedProcess ended();
}
