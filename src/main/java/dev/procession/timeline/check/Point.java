package dev.procession.timeline.check;

/**
 * An instant at which something happened.
 *
 * @param number of the event in {@link dev.procession.timeline.Timeline#events()}
 * @param part of the event, for one that printed several lines
 * @param t in nanoseconds of {@link System#nanoTime()}
 */
record Point(int number, int part, long t) implements Comparable<Point> {

    Point(int number, long t) {
        this(number, 0, t);
    }

    @Override
    public int compareTo(Point other) {
        return number != other.number ? Integer.compare(number, other.number) : Integer.compare(part, other.part);
    }
}
