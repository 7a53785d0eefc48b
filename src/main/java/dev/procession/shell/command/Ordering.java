package dev.procession.shell.command;

import dev.procession.explore.Choices;
import dev.procession.explore.Limits;
import dev.procession.explore.Order;

/** Who decides in which order the processes of a run take their steps. */
public sealed interface Ordering {

    /** The operating system, as always. */
    record Free() implements Ordering {}

    /** Nobody: every order is explored. */
    record Every(Choices choices, Limits limits) implements Ordering {}

    /** Whoever has typed the order. */
    record Given(Order order) implements Ordering {}
}
