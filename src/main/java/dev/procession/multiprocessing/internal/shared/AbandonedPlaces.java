package dev.procession.multiprocessing.internal.shared;

import java.io.File;

/** Deletes the directories of ordinary programs that were killed. */
final class AbandonedPlaces {

    /** A younger directory may belong to a program that has not marked it yet. */
    private static final long MARKED_WITHIN_MILLIS = 60_000;

    private AbandonedPlaces() {}

    static void sweep(File temporary) {
        File[] places = temporary.listFiles((in, name) -> name.startsWith(SharedDirectory.PREFIX));
        if (places == null) {
            return;
        }
        long old = System.currentTimeMillis() - MARKED_WITHIN_MILLIS;
        for (File place : places) {
            long made = LockedDirectory.file(place.toPath()).toFile().lastModified(); // 0 if it is not there
            if (made > 0 && made < old && LockedDirectory.isAbandoned(place.toPath())) {
                delete(place);
            } else if (made == 0 && isNumbered(place) && place.lastModified() < old) {
                place.delete(); // succeeds only if it is empty: its program was killed before it could mark it
            }
        }
    }

    private static boolean isNumbered(File place) {
        return place.getName().substring(SharedDirectory.PREFIX.length()).matches("\\d+");
    }

    /** Deletes a directory with the files in it. */
    static void delete(File place) {
        File[] files = place.listFiles();
        if (files != null) {
            for (File file : files) {
                file.delete();
            }
        }
        place.delete();
    }
}
