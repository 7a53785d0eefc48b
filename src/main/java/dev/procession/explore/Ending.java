package dev.procession.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an exploration came to its end, which decides how much can be said. */
public sealed interface Ending {

    /** How much can be said of the orders. */
    enum Claim {
        /** These are all. */
        ALL,
        /** There are at least these. */
        AT_LEAST,
        /** Nothing: it is not certain that these are orders of the program at all. */
        NONE
    }

    Claim claim();

    /** Every order was explored. */
    record Complete() implements Ending {
        @Override
        public Claim claim() {
            return Claim.ALL;
        }
    }

    /** Somebody stopped it. */
    record Stopped() implements Ending {
        @Override
        public Claim claim() {
            return Claim.AT_LEAST;
        }
    }

    /** As many orders as were asked for are known. */
    record EnoughOrders(long most) implements Ending {
        @Override
        public Claim claim() {
            return Claim.AT_LEAST;
        }
    }

    /** The time that was allowed is over. */
    record OutOfTime(long seconds) implements Ending {
        @Override
        public Claim claim() {
            return Claim.AT_LEAST;
        }
    }

    /** A run has so many steps that it may never end. */
    record TooLong(int steps) implements Ending {
        @Override
        public Claim claim() {
            return Claim.AT_LEAST;
        }
    }

    /** These processes did not come to their next step in time; they may compute for ever. */
    record Computes(List<String> processes) implements Ending {
        @Override
        public Claim claim() {
            return Claim.AT_LEAST;
        }
    }

    /** The program did something that nobody controls. */
    record NotControlled(List<Uncontrolled> what) implements Ending {
        @Override
        public Claim claim() {
            return Claim.NONE;
        }
    }

    /**
     * A process did something else after the same steps.
     *
     * @param first what it was about to do the first time; null if it had no step
     * @param second what it was about to do another time; null if it had no step
     */
    record Differs(
            String process, @Nullable Step first, @Nullable Step second) implements Ending {
        @Override
        public Claim claim() {
            return Claim.NONE;
        }
    }

    /** A run could not be made, or was ended from outside. */
    record Lost(String message) implements Ending {
        @Override
        public Claim claim() {
            return Claim.NONE;
        }
    }
}
