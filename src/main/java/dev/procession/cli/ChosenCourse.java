package dev.procession.cli;

import dev.procession.shell.Trust;
import dev.procession.shell.UserDirectories;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The course that is used: the one that is delivered with procession, or one from elsewhere. */
final class ChosenCourse {

    private final Path folder;
    private final boolean ours;

    /** @param chosen null for ours */
    ChosenCourse(@Nullable Path chosen) {
        this.folder = chosen == null ? Home.lessons() : chosen;
        this.ours = chosen == null || real(chosen).equals(real(Home.lessons()));
    }

    /** As it was given, which is how messages name it. */
    Path folder() {
        return folder;
    }

    /** A course is the same by whatever way one comes to it. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /** Where progress is kept: for each course a place of its own, and for ours the same wherever it lies. */
    Path study() {
        Path all = UserDirectories.state().resolve("study");
        if (ours) {
            return all.resolve("procession");
        }
        Path place = real(folder);
        Path name = place.getFileName();
        return all.resolve((name == null ? "root" : name) + "-" + Integer.toHexString(place.hashCode()));
    }

    /** @param given whether nobody is to be asked this time */
    Trust trust(boolean given) {
        return ours ? Trust.inOurs() : Trust.in(real(folder), UserDirectories.state(), given);
    }
}
