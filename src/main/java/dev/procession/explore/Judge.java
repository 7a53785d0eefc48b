package dev.procession.explore;

import java.io.IOException;

/** Says of each order that was run whether it is one of those that are looked for. */
@FunctionalInterface
public interface Judge {

    /** Looks for nothing. */
    Judge NONE = (run, found) -> false;

    /**
     * Asked when no process of a run can move any more, before the run is closed.
     *
     * @param run the run, as the program began it
     * @param found its outcome, and the orders that it stands for
     */
    boolean holds(ControlledRun run, Exploration.Found found) throws IOException, InterruptedException;
}
