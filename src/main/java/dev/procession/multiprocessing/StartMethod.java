package dev.procession.multiprocessing;

/** How {@link Process#start()} gets a JVM for the child. */
public enum StartMethod {
    /** Starts a new JVM for each child. This is the default. */
    SPAWN,
    /**
     * Starts a few JVMs ahead, which wait; {@code start()} gives one of them its work, which takes a tenth of the time.
     * Similar to Python's {@code forkserver}. The waiting JVMs are children of this process, so {@code ps} shows more
     * processes than have work. They end with this process.
     */
    PREFORK
}
