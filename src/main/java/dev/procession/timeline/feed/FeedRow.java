package dev.procession.timeline.feed;

import dev.procession.timeline.draw.Mark;

/**
 * One row of the feed in words, before it is laid out.
 *
 * @param order the place of its event in {@code Timeline.events()}
 * @param lane the number of the process; negative if it is not one of the run
 * @param ident the pid and the parent's pid, as they were then
 */
public record FeedRow(int order, long t, int lane, String who, String ident, Mark mark, String text) {}
