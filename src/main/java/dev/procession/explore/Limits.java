package dev.procession.explore;

/**
 * How far an exploration goes.
 *
 * @param orders when so many orders are known, it ends
 * @param seconds when so much time has passed, it ends
 */
public record Limits(long orders, long seconds) {

    /** No limit but the patience of whoever waits. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE / 1_000_000_000);
}
