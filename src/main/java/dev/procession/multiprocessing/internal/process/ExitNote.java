package dev.procession.multiprocessing.internal.process;

import java.io.File;
import java.io.IOException;

/**
 * A file that a process creates to say "I ended by myself". It tells {@code exit(143)} apart from SIGTERM, which Java
 * reports alike. A process creates it only if it ends by {@code System.exit} or {@code Runtime.halt}.
 */
final class ExitNote {

    private ExitNote() {}

    static void leave(File note) {
        try {
            note.createNewFile();
        } catch (IOException e) {
            // The parent then takes a status above 128 for a signal; nothing else depends on the note.
        }
    }

    /** Whether the process left its note; deletes it. */
    static boolean take(File note) {
        return note.delete();
    }
}
