package dev.procession.timeline.feed;

import dev.procession.trace.Event.Stream;

/**
 * One line that a process printed, joined from the pieces in which it was printed.
 *
 * @param number the place of the first piece in {@code Timeline.events()}
 * @param t the instant of the first piece
 * @param text as printed, without the line end; may contain control characters
 */
public record PrintedLine(int number, long t, Stream stream, String text) {}
