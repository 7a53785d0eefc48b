package dev.procession.timeline.check;

/**
 * The answer to one question that a check asked about a run.
 *
 * @param expected a sentence that says what was expected; empty if the check only asked for a value
 * @param happened a sentence that says what happened, which is true whether or not it was expected
 * @param holds whether it was as expected
 */
record Observation(String expected, String happened, boolean holds) {

    static Observation value(String happened) {
        return new Observation("", happened, true);
    }
}
