package dev.procession.timeline.check;

import dev.procession.timeline.Timeline;
import java.math.BigInteger;
import java.util.List;

/**
 * What exploring the orders of a program has found, for checks that ask about all of them.
 *
 * @param orders the different orders, the simplest first; each is asked about as one run
 * @param outcomes how many outcomes they have
 * @param doubt a sentence that says why there may be other orders than these; empty if there are none
 * @param countable whether it is known how many orders each of the different ones stands for
 */
public record CheckedOrders(List<Order> orders, int outcomes, String doubt, boolean countable) {

    public CheckedOrders {
        orders = List.copyOf(orders);
    }

    /** An order alone: what holds in it, holds in every order, and its deadlock is the only one. */
    public static CheckedOrders only(Order order) {
        return new CheckedOrders(List.of(order), 1, "", true);
    }

    /**
     * One of the different orders.
     *
     * @param text the order as a person types it
     * @param count how many orders differ from it only in the order of independent steps, itself among them
     * @param deadlock whether it ends in a deadlock
     * @param timeline its run, until its end or until nobody could move any more
     */
    public record Order(String text, BigInteger count, boolean deadlock, Timeline timeline) {}

    boolean areAll() {
        return doubt.isEmpty();
    }

    BigInteger count() {
        return orders.stream().map(Order::count).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
