package dev.procession.explore;

import java.util.List;

/**
 * One of the different runs that an exploration has made, from its start to its end.
 *
 * @param number counts them from 1
 * @param steps everything that was done, in its order
 * @param order the same as a person types it
 * @param outcome what it led to
 */
public record ExploredRun(int number, List<Step> steps, Order order, Outcome outcome) {

    public ExploredRun {
        steps = List.copyOf(steps);
    }

    /** How often it goes on with another process. */
    int changes() {
        int changes = 0;
        for (int i = 1; i < order.moves().size(); i++) {
            changes += order.moves().get(i).equals(order.moves().get(i - 1)) ? 0 : 1;
        }
        return changes;
    }
}
