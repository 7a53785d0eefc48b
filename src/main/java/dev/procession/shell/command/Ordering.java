package dev.procession.shell.command;

import dev.procession.explore.Choices;
import dev.procession.explore.Limits;
import dev.procession.explore.Order;

/** Who decides in which order the processes of a run take their steps. */
public sealed interface Ordering {

    /** The operating system, as always. */
    record Free() implements Ordering {}

    /**
     * Nobody: every order is explored.
     *
     * @param tree whether the tree of choices is drawn, too
     */
    record Every(Choices choices, Limits limits, boolean tree) implements Ordering {
        Every(Choices choices, Limits limits) {
            this(choices, limits, false);
        }
    }

    /** Whoever has typed the order. */
    record Given(Order order) implements Ordering {}
}
