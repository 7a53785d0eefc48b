package dev.procession.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which events of a run had to come before which: the order of each process's own events, and what ties one process to
 * another, such as a start, a join or a message. Two events with neither before the other stand as they do by chance.
 * What the trace does not tell is no tie.
 *
 * <p>Events are called by their place in {@link Timeline#events()}, from 0.
 */
public final class Causality {

    private static final int[] NOTHING = {};
    private static final Cause[] NONE = {};

    private final Tracks tracks;
    private final Cause[][] causes;
    /** What was known of each track at an event: how many of its events had happened. Many events share one array. */
    private final int[][] known;

    /** The same without what came about by chance; the same arrays where that makes no difference. */
    private final int[][] certain;

    Causality(List<Moment> moments) {
        int n = moments.size();
        tracks = new Tracks(moments);
        causes = new Cause[n][];
        known = new int[n][];
        certain = new int[n][];
        CauseFinder finder = new CauseFinder(moments, this);
        List<Cause> found = new ArrayList<>();
        for (int event = 0; event < n; event++) {
            found.clear();
            finder.find(event, moments.get(event), found);
            found.removeIf(cause -> tracks.track(cause.event()) < 0);
            take(event, found);
        }
    }

    private void take(int event, List<Cause> found) {
        int previous = tracks.previous(event);
        int[] clock = previous < 0 ? NOTHING : known[previous];
        int[] sure = previous < 0 ? NOTHING : certain[previous];
        for (Cause cause : found) {
            boolean same = sure == clock && certain[cause.event()] == known[cause.event()] && !cause.chance();
            clock = joined(clock, known[cause.event()], cause.event());
            if (same) {
                sure = clock;
            } else if (!cause.chance()) {
                sure = joined(sure, certain[cause.event()], cause.event());
            }
        }
        known[event] = clock;
        certain[event] = sure;
        causes[event] = found.isEmpty() ? NONE : found.toArray(Cause[]::new);
    }

    /** What one knows who knew {@code clock} and learns of {@code event}, at which {@code its} was known. */
    private int[] joined(int[] clock, int[] its, int event) {
        int track = tracks.track(event);
        int place = tracks.place(event);
        if (knows(clock, track, place)) {
            return clock;
        }
        int[] result = Arrays.copyOf(clock, Math.max(Math.max(clock.length, its.length), track + 1));
        for (int i = 0; i < its.length; i++) {
            result[i] = Math.max(result[i], its[i]);
        }
        result[track] = Math.max(result[track], place);
        return result;
    }

    private static boolean knows(int[] clock, int track, int place) {
        return track < clock.length && clock[track] >= place;
    }

    /** Whether {@code a} had to come before {@code b}, given what each process did and got in this run. */
    public boolean before(int a, int b) {
        return isBefore(a, b, known);
    }

    /**
     * Whether {@code a} comes before {@code b} in every run in which the processes do what they did in this one: like
     * {@link #before}, but who happened to get a lock first counts for nothing.
     */
    public boolean forced(int a, int b) {
        return isBefore(a, b, certain);
    }

    /** Whether neither had to come before the other. */
    public boolean isChance(int a, int b) {
        return a != b && !before(a, b) && !before(b, a);
    }

    private boolean isBefore(int a, int b, int[][] clocks) {
        int track = tracks.track(a);
        if (track < 0 || a >= b) {
            return false;
        }
        return track == tracks.track(b) || knows(clocks[b], track, tracks.place(a));
    }

    /** What {@code event} had to come after, directly: the process's own event before it, and ties to other processes. */
    public List<Cause> causes(int event) {
        List<Cause> all = new ArrayList<>(List.of(causes[event]));
        int previous = tracks.previous(event);
        if (previous >= 0) {
            all.add(new Cause(previous, Cause.Kind.SAME_PROCESS));
        }
        return all;
    }

    /** Events with the same number surely came one after the other; negative for what is about no known process. */
    int track(int event) {
        return tracks.track(event);
    }

    /** The event of the same process before this one; negative if there is none. */
    int previous(int event) {
        return tracks.previous(event);
    }
}
