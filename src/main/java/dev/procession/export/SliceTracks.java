package dev.procession.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Distributes slices over tracks, so that of any two on one track either one lies within the other or they do not meet:
 * nothing else can be drawn. The waits of two threads may overlap in any way, and a lock may be taken before a wait and
 * given back in the middle of it.
 */
final class SliceTracks {

    private static final class Track {
        private final List<Slice> slices = new ArrayList<>();
        private final Deque<Slice> around = new ArrayDeque<>();

        boolean takes(Slice slice) {
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

    /** The tracks, each in order of time; the longest of the earliest slices is on the first. */
    static List<List<Slice>> of(List<Slice> slices) {
        List<Slice> sorted = new ArrayList<>(slices);
        sorted.sort(Comparator.comparingLong(Slice::begin)
                .thenComparing(Comparator.comparingLong(Slice::end).reversed()));
        List<Track> tracks = new ArrayList<>();
        for (Slice slice : sorted) {
            if (tracks.stream().noneMatch(track -> track.takes(slice))) {
                Track track = new Track();
                track.takes(slice);
                tracks.add(track);
            }
        }
        return tracks.stream().map(track -> track.slices).toList();
    }
}
