package dev.procession.shell.explore;

import dev.procession.explore.Exploration;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.check.CheckedOrders;

/**
 * One of the different orders of a program.
 *
 * @param found its outcome, and how many orders differ from it only in the order of independent steps
 * @param timeline its run, until its end or until nobody could move any more
 */
public record ExploredOrder(Exploration.Found found, Timeline timeline) {

    /** As checks ask about it. */
    public CheckedOrders.Order forChecks() {
        return new CheckedOrders.Order(
                found.simplest().text(), found.orders(), found.outcome().isDeadlock(), timeline);
    }
}
