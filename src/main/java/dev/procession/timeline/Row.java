package dev.procession.timeline;

/**
 * One thing to tell: an event, or one line of printed text.
 *
 * @param order the number of the event among all, for a line that of its first piece
 * @param moment for a line, its first piece
 * @param line the printed line without its end; empty for other events
 * @param times how often the same happened before anything else did; more than once only for taking a lock and giving it
 *     back
 */
record Row(int order, Moment moment, String line, int times) {

    Row(int order, Moment moment, String line) {
        this(order, moment, line, 1);
    }

    Row repeated(int howOften) {
        return new Row(order, moment, line, howOften);
    }
}
