package dev.procession.multiprocessing;

import java.io.File;
import java.io.IOException;

/**
 * A file whose existence says "this process ended itself". It tells {@code exit(143)} from SIGTERM, which Java reports
 * alike. Only a process that ends by {@code System.exit} or {@code Runtime.halt} leaves one.
 */
final class ExitNote {

    private ExitNote() {}

    static void leave(File note) {
        try {
            note.createNewFile();
        } catch (IOException e) {
            // Then the parent cannot tell the two apart for statuses above 128; nothing else depends on it.
        }
    }

    /** Whether the note was left; takes it away. */
    static boolean take(File note) {
        return note.delete();
    }
}
