package dev.procession.timeline;

/**
 * A cause in one process and its effect in another, drawn from lane to lane.
 *
 * @param label a word or two on the arrow
 * @param atFrom what to say in the lane of {@code from} where that of {@code to} is not in the picture
 * @param atTo what to say in the lane of {@code to} where that of {@code from} is not in the picture
 */
public record Arrow(int from, int to, String label, String atFrom, String atTo) {}
