package dev.procession.multiprocessing;

/** How {@link Process#start()} comes by a JVM for the child. */
public enum StartMethod {
    /** A new JVM is started for each child, when it is started. This is so unless something else is asked for. */
    SPAWN,
    /**
     * A few JVMs are started ahead and wait; {@code start()} hands one of them its work, which takes a tenth of the time.
     * Something like Python's {@code forkserver}. They are children of this process from their own start on, so that
     * {@code ps} shows more processes than have work; they end with it.
     */
    PREFORK
}
