package dev.procession.faults;

import java.util.List;

/**
 * What shall happen in a trial. It follows from the seed alone, so that a trial can be repeated, as far as the
 * operating system lets it: the instants are the same, but not how far the processes have come at them.
 *
 * @param scarcity what the first shell has too little of
 * @param amount how much it has of that; the unit is that of {@code ulimit}
 * @param makesArchives whether the shell makes its class archives meanwhile
 * @param waitsForPrompt whether the first step comes after the first prompt, or during the start
 * @param endings how the first and the second shell are ended
 */
record Plan(
        long seed,
        Scarcity scarcity,
        int amount,
        boolean makesArchives,
        boolean waitsForPrompt,
        List<Step> steps,
        List<Ending> endings) {

    /** @param afterMillis how long after the step before */
    record Step(int afterMillis, Deed deed) {}

    Ending ending(int terminal) {
        return endings.get(terminal);
    }
}
