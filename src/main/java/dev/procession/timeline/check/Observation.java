package dev.procession.timeline.check;

/**
 * What was seen in a run when a check asked.
 *
 * @param expected a sentence of what the question hopes for; empty for a mere value
 * @param happened a sentence of what there was, true whatever had been hoped for
 * @param holds whether it was as hoped for
 */
record Observation(String expected, String happened, boolean holds) {

    static Observation value(String happened) {
        return new Observation("", happened, true);
    }
}
