package dev.procession.timeline;

/**
 * One row of the feed, before anything is wrapped.
 *
 * @param order the number of its event among all
 * @param lane the number of the process, negative for one that is not of the run
 * @param ident its pid and that of its parent at that instant
 */
record FeedRow(int order, long t, int lane, String who, String ident, Mark mark, String text) {}
