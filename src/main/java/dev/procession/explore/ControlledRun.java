package dev.procession.explore;

import java.io.IOException;

/** A run in which a process takes its next step only when it is told to. */
public interface ControlledRun extends AutoCloseable {

    /**
     * Waits until every living process stands before a step, or has not come to one before a deadline.
     *
     * @throws IOException if the run is lost, because its main was killed from outside for example
     */
    State state() throws IOException, InterruptedException;

    /** Lets a process take a step, which must be an enabled one of the state that was asked for last. */
    void take(Step step) throws IOException, InterruptedException;

    /**
     * Told, before it is closed, that no process can move any more, and what the run has turned out to be. Not told of a
     * run that is equal to an earlier one.
     */
    default void finished(ExploredRun found) throws IOException, InterruptedException {}

    /** Ends whatever is left of the run. */
    @Override
    void close();
}
