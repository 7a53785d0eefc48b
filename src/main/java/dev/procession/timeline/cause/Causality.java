package dev.procession.timeline.cause;

import dev.procession.timeline.ResolvedEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The happens-before relation of a run. One event is before another if both are of one process, in that order, or if
 * something ties the two processes together, such as a start, a join or a message. Two events of which neither is
 * before the other are in the order that they have by chance. Only what the trace tells counts as a tie.
 *
 * <p>The relation is kept as vector clocks, one for each event. Events are identified by their place in
 * {@code Timeline.events()}, from 0.
 */
public final class Causality {

    private static final int[] NOTHING = {};
    private static final Cause[] NONE = {};

    private final Tracks tracks;
    private final Cause[][] causes;
    /** The vector clock of each event: how many events of each track came before it. Many events share one array. */
    private final int[][] clocks;

    /** The vector clocks without the causes that are chance; the same arrays where that makes no difference. */
    private final int[][] forcedClocks;

    public Causality(List<ResolvedEvent> moments) {
        int n = moments.size();
        tracks = new Tracks(moments);
        causes = new Cause[n][];
        clocks = new int[n][];
        forcedClocks = new int[n][];
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
        int[] clock = previous < 0 ? NOTHING : clocks[previous];
        int[] sure = previous < 0 ? NOTHING : forcedClocks[previous];
        for (Cause cause : found) {
            boolean same = sure == clock && forcedClocks[cause.event()] == clocks[cause.event()] && !cause.chance();
            clock = merge(clock, clocks[cause.event()], cause.event());
            if (same) {
                sure = clock;
            } else if (!cause.chance()) {
                sure = merge(sure, forcedClocks[cause.event()], cause.event());
            }
        }
        clocks[event] = clock;
        forcedClocks[event] = sure;
        causes[event] = found.isEmpty() ? NONE : found.toArray(Cause[]::new);
    }

    /**
     * The vector clock {@code clock} merged with {@code its}, the clock of {@code event}, and with that event itself.
     */
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
    public boolean before(int a, int b) {
        return isBefore(a, b, clocks);
    }

    /**
     * Whether {@code a} comes before {@code b} in every run in which the processes do what they did in this one. Unlike
     * {@link #before}, it ignores which process happened to get a lock first.
     */
    public boolean forced(int a, int b) {
        return isBefore(a, b, forcedClocks);
    }

    /** Whether neither event had to come before the other. */
    public boolean isChance(int a, int b) {
        return a != b && !before(a, b) && !before(b, a);
    }

    private boolean isBefore(int a, int b, int[][] clocks) {
        int track = tracks.track(a);
        if (track < 0 || a >= b) {
            return false;
        }
        return track == tracks.track(b) || includes(clocks[b], track, tracks.place(a));
    }

    /**
     * The direct causes of {@code event}: its ties to other processes, and then the previous event of its own process.
     */
    public List<Cause> causes(int event) {
        List<Cause> all = new ArrayList<>(List.of(causes[event]));
        int previous = tracks.previous(event);
        if (previous >= 0) {
            all.add(new Cause(previous, Cause.Kind.SAME_PROCESS));
        }
        return all;
    }

    /**
     * The number of the event's track, whose events are totally ordered; negative for an event about an unknown
     * process.
     */
    int track(int event) {
        return tracks.track(event);
    }

    /** The previous event on the same track; negative if there is none. */
    public int previous(int event) {
        return tracks.previous(event);
    }
}
