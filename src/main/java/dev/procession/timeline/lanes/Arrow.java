package dev.procession.timeline.lanes;

/**
 * An arrow from the lane of a cause to the lane of its effect.
 *
 * @param label one or two words on the arrow
 * @param atFrom the text in the lane of {@code from} if the lane of {@code to} is not in the picture
 * @param atTo the text in the lane of {@code to} if the lane of {@code from} is not in the picture
 */
public record Arrow(int from, int to, String label, String atFrom, String atTo) {}
