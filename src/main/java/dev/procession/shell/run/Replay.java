package dev.procession.shell.run;

import dev.procession.shell.console.Messages;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import dev.procession.trace.Speed;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Shows the feed of a recorded run again, each row at the time at which it happened. */
public final class Replay {

    /** The speed at which all rows appear at once. */
    private static final double AT_ONCE = Double.POSITIVE_INFINITY;

    private static final int BATCH = 500;
    private static final double FARTHEST = 1L << 61;

    /** Longer pauses are left out: nobody would wait, and a damaged recording may contain one of years. */
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(2);

    /**
     * @param instant the instant of the run that was reached at the clock reading {@code since}, both in nanoseconds
     */
    private record Pace(long instant, long since) {}

    private final Timeline recorded;
    private final double speed;
    private final Messages messages;
    private final RunView view;
    private final long first;
    private volatile long reached;
    private volatile @Nullable Pace pace;
    private boolean stopped;

    /** @param speed how many times faster than in reality the run is shown */
    public Replay(Timeline recorded, double speed, Messages messages) {
        this.recorded = recorded;
        this.speed = speed;
        this.messages = messages;
        this.first = Math.min(
                recorded.origin(),
                recorded.events().stream().mapToLong(Event::t).min().orElse(recorded.origin()));
        this.reached = first;
        this.view = new RunView(messages, this::now);
        recorded.header().ifPresent(view::header);
        view.origin(recorded.origin());
        view.damaged(recorded.damagedPieces());
    }

    /**
     * The speed that a person typed; {@code 0} and {@code max} mean all at once.
     *
     * @throws NumberFormatException if it is no speed
     */
    public static double parseSpeed(String typed) {
        return typed.equals("0") || typed.equals("max") ? AT_ONCE : Speed.parse(typed);
    }

    /** The whole recorded run. */
    Timeline timeline() {
        return recorded;
    }

    /** The view of the run as far as it has been replayed. */
    RunView view() {
        return view;
    }

    /** The instant of the run that the replay has reached. */
    private long now() {
        Pace kept = pace;
        return kept == null
                ? reached
                : kept.instant + (long) Math.min(FARTHEST, (System.nanoTime() - kept.since) * speed);
    }

    /** Replays to the end, or until {@link #stop()} is called. */
    void play() throws InterruptedException {
        if (speed != AT_ONCE) {
            pace = new Pace(first, System.nanoTime());
        }
        List<Event> events = recorded.recording();
        int next = 0;
        while (next < events.size()) {
            long t = events.get(next).t();
            leaveOutLongPause(t);
            if (!awaitInstant(t)) {
                break;
            }
            int end = next + 1;
            while (end < events.size() && end - next < BATCH && events.get(end).t() <= now()) {
                end++;
            }
            view.onEvents(events.subList(next, end));
            reached = Math.max(reached, events.get(end - 1).t());
            next = end;
        }
        pace = null;
        if (next == events.size()) {
            view.over();
        } else {
            messages.note("replay.stopped");
        }
    }

    private void leaveOutLongPause(long until) {
        long pause = until - now();
        if (pace != null && pause / speed > LONGEST_PAUSE_NANOS) {
            messages.note("replay.pause", messages.seconds(pause));
            pace = new Pace(until, System.nanoTime());
        }
    }

    private synchronized boolean awaitInstant(long t) throws InterruptedException {
        while (!stopped && pace != null && now() < t) {
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
