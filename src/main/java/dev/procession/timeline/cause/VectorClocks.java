package dev.procession.timeline.cause;

import java.util.Arrays;
import java.util.List;

/**
 * The vector clocks of the events of a run, from the first event up to the one that was added last. They tell which of
 * two events is before the other.
 */
final class VectorClocks {

    private static final int[] NOTHING = {};

    private final Tracks tracks;

    /** The vector clock of each event: how many events of each track came before it. Many events share one array. */
    private final int[][] clocks;

    /**
     * The vector clocks without the causes that are chance. Where that makes no difference, the arrays are those of
     * {@link #clocks}.
     */
    private final int[][] forcedClocks;

    VectorClocks(Tracks tracks, int events) {
        this.tracks = tracks;
        clocks = new int[events][];
        forcedClocks = new int[events][];
    }

    /** Adds the next event with its causes in other processes. */
    void add(int event, List<Cause> causes) {
        int previous = tracks.previous(event);
        int[] clock = previous < 0 ? NOTHING : clocks[previous];
        int[] forcedClock = previous < 0 ? NOTHING : forcedClocks[previous];
        for (Cause cause : causes) {
            boolean same =
                    forcedClock == clock && forcedClocks[cause.event()] == clocks[cause.event()] && !cause.chance();
            clock = merge(clock, clocks[cause.event()], cause.event());
            if (same) {
                forcedClock = clock;
            } else if (!cause.chance()) {
                forcedClock = merge(forcedClock, forcedClocks[cause.event()], cause.event());
            }
        }
        clocks[event] = clock;
        forcedClocks[event] = forcedClock;
    }

    /** Returns a vector clock that includes {@code clock}, the event {@code event}, and its clock {@code its}. */
    private int[] merge(int[] clock, int[] its, int event) {
        int track = tracks.track(event);
        int place = tracks.place(event);
        if (includes(clock, track, place)) {
            return clock;
        }
        int[] result = Arrays.copyOf(clock, Math.max(Math.max(clock.length, its.length), track + 1));
        for (int i = 0; i < its.length; i++) {
            result[i] = Math.max(result[i], its[i]);
        }
        result[track] = Math.max(result[track], place);
        return result;
    }

    private static boolean includes(int[] clock, int track, int place) {
        return track < clock.length && clock[track] >= place;
    }

    /** Whether {@code a} had to come before {@code b}, given what each process did and received in this run. */
    boolean before(int a, int b) {
        return isBefore(a, b, clocks);
    }

    /** Whether {@code a} had to come before {@code b} even if the causes that are chance are ignored. */
    boolean forced(int a, int b) {
        return isBefore(a, b, forcedClocks);
    }

    private boolean isBefore(int a, int b, int[][] of) {
        int track = tracks.track(a);
        if (track < 0 || a >= b) {
            return false;
        }
        return track == tracks.track(b) || includes(of[b], track, tracks.place(a));
    }

    /** The previous event on the same track; negative if there is none. */
    int previous(int event) {
        return tracks.previous(event);
    }
}
