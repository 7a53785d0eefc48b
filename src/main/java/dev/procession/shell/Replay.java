package dev.procession.shell;

import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows the feed of a recorded run again, each row at its time. */
final class Replay {

    /** All at once. */
    static final double AT_ONCE = Double.POSITIVE_INFINITY;

    private static final int BATCH = 500;
    private static final double FARTHEST = 1L << 61;

    private final Timeline recorded;
    private final double speed;
    private final Speaker speaker;
    private final Watch watch;
    private final long first;
    private volatile long reached;
    private volatile boolean paced;
    private volatile long begun;
    private boolean stopped;

    /** @param speed how many times faster than it happened */
    Replay(Timeline recorded, double speed, Speaker speaker) {
        this.recorded = recorded;
        this.speed = speed;
        this.speaker = speaker;
        this.first = Math.min(
                recorded.origin(),
                recorded.events().stream().mapToLong(Event::t).min().orElse(recorded.origin()));
        this.reached = first;
        this.watch = new Watch(speaker, this::now);
        recorded.header().ifPresent(watch::header);
        watch.origin(recorded.origin());
        watch.damaged(recorded.damagedPieces());
    }

    /** The run that is played. */
    Timeline timeline() {
        return recorded;
    }

    /** The run as far as it has been played. */
    Watch watch() {
        return watch;
    }

    /** The instant of the run that has come. */
    private long now() {
        if (!paced) {
            return reached;
        }
        return first + (long) Math.min(FARTHEST, (System.nanoTime() - begun) * speed);
    }

    /** Plays to the end, or until it is stopped. */
    void play() throws InterruptedException {
        begun = System.nanoTime();
        paced = speed != AT_ONCE;
        List<Event> events = recorded.recording();
        int next = 0;
        while (next < events.size() && awaitInstant(events.get(next).t())) {
            int end = next + 1;
            while (end < events.size() && end - next < BATCH && events.get(end).t() <= now()) {
                end++;
            }
            watch.events(events.subList(next, end));
            reached = Math.max(reached, events.get(end - 1).t());
            next = end;
        }
        paced = false;
        if (next == events.size()) {
            watch.over();
        } else {
            speaker.whisper("replay.stopped");
        }
    }

    private synchronized boolean awaitInstant(long t) throws InterruptedException {
        while (!stopped && paced && now() < t) {
            double nanos = Math.min(TimeUnit.SECONDS.toNanos(1), (t - now()) / speed);
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, (long) nanos));
        }
        return !stopped;
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
