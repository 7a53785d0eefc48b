package dev.procession.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Distributes the slices of a process over tracks, because a viewer can draw a track only if any two of its slices are
 * nested or apart. Slices can also overlap in part: the waits of two threads, or a lock that is acquired before a wait
 * and released in the middle of it.
 */
final class SliceTracks {

    private static final class Track {
        private final List<Slice> slices = new ArrayList<>();
        private final Deque<Slice> around = new ArrayDeque<>();

        boolean add(Slice slice) {
            while (!around.isEmpty() && around.peek().end() <= slice.begin()) {
                around.pop();
            }
            if (!around.isEmpty() && around.peek().end() < slice.end()) {
                return false;
            }
            around.push(slice);
            return slices.add(slice);
        }
    }

    private SliceTracks() {}

    /** The tracks, each in order of time. The longest of the earliest slices is on the first track. */
    static List<List<Slice>> of(List<Slice> slices) {
        List<Slice> sorted = new ArrayList<>(slices);
        sorted.sort(Comparator.comparingLong(Slice::begin)
                .thenComparing(Comparator.comparingLong(Slice::end).reversed()));
        List<Track> tracks = new ArrayList<>();
        for (Slice slice : sorted) {
            if (tracks.stream().noneMatch(track -> track.add(slice))) {
                Track track = new Track();
                track.add(slice);
                tracks.add(track);
            }
        }
        return tracks.stream().map(track -> track.slices).toList();
    }
}
