package dev.procession.timeline.check;

/**
 * The place of something that happened in the order of the run's events.
 *
 * @param number the index of the event in {@link dev.procession.timeline.Timeline#events()}
 * @param part for a printed line, its index among the lines that its process printed; else 0
 * @param t the instant in nanoseconds of {@link System#nanoTime()}
 */
record EventPoint(int number, int part, long t) implements Comparable<EventPoint> {

    EventPoint(int number, long t) {
        this(number, 0, t);
    }

    @Override
    public int compareTo(EventPoint other) {
        return number != other.number ? Integer.compare(number, other.number) : Integer.compare(part, other.part);
    }
}
