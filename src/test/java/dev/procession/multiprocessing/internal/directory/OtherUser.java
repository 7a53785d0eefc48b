package dev.procession.multiprocessing.internal.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Another user of this computer, who needs no account. */
final class OtherUser {

    static final String NEEDS_ROOT = "only root can give files to another user";

    private static final int UID = 54_321;

    private OtherUser() {}

    /** Makes a file belong to the other user. Returns false if this process may not do so. */
    static boolean gives(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", UID, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
