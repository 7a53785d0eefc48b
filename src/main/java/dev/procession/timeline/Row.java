package dev.procession.timeline;

/**
 * One row before it is put into words: an event, or one line of printed text.
 *
 * @param order the place of the event in {@link Timeline#events()}; for a line that of its first piece
 * @param moment the event; for a line its first piece
 * @param line the printed line without its line end; empty for other events
 * @param times how often the process did the same in a row; more than 1 only for acquiring and releasing a lock
 */
record Row(int order, Moment moment, String line, int times) {

    Row(int order, Moment moment, String line) {
        this(order, moment, line, 1);
    }

    Row repeated(int howOften) {
        return new Row(order, moment, line, howOften);
    }
}
