package dev.procession.timeline;

/**
 * One thing to tell: an event, or one line of printed text.
 *
 * @param order the number of the event among all, for a line that of its first piece
 * @param moment for a line, its first piece
 * @param line the printed line without its end; empty for other events
 */
record Row(int order, Moment moment, String line) {}
