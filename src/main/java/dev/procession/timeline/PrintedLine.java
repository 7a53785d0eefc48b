package dev.procession.timeline;

import dev.procession.trace.Event.Stream;

/**
 * One line that a process printed, put together from the pieces that it was printed in.
 *
 * @param number of the first piece among {@link Timeline#events()}
 * @param t the instant of the first piece
 * @param text as printed, without the line end; may hold control characters
 */
public record PrintedLine(int number, long t, Stream stream, String text) {}
