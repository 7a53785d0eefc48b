package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.ExtensibleCopied;
import org.jspecify.annotations.Nullable;

/**
 * A process object as this package needs it: to send it to a child, to run it there, and to end it. A student knows it
 * as {@code Process}. The hooks are protected, so that they do not appear among the methods that a student can call. Their
 * names are unusual, because a student's subclass may have methods of any name.
 */
public abstract class ProcessObject extends ExtensibleCopied {

    /** The name, which a child keeps from its start on. */
    public abstract String name();

    /** Whether this process is terminated when its parent ends. */
    public abstract boolean daemon();

    /** The work of the child. */
    public abstract void run();

    /** The code that {@link #run()} executes: the target, or this object if a subclass overrides it; null for none. */
    protected abstract @Nullable Object childCode();

    /** Whether this process is terminated, instead of waited for, when its parent ends. */
    protected abstract boolean endsWithItsParent();

    /**
     * Whether this process will receive code later. Such code may use any variable, so the child gets a copy of all of
     * them at its start.
     */
    protected abstract boolean mayRunAnything();

    /** Makes this object, in the child, the one that stands for the current process. */
    protected abstract void becomeThisProcess(long pid);

    /** Makes another object, which is never started, with work that uses no class of the program. */
    protected abstract ProcessObject warmUpExample();
}
