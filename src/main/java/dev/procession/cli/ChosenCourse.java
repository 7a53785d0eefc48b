package dev.procession.cli;

import dev.procession.shell.course.Trust;
import dev.procession.shell.state.UserDirectories;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The course to use: the one that is delivered with procession, or one from a folder that the user names. */
final class ChosenCourse {

    private final Path folder;
    private final boolean ours;

    /** @param chosen the folder of the course; null for the one that is delivered with procession */
    ChosenCourse(@Nullable Path chosen) {
        this.folder = chosen == null ? Home.lessons() : chosen;
        this.ours = chosen == null || real(chosen).equals(real(Home.lessons()));
    }

    /** The folder as the user typed it, which is how messages name it. */
    Path folder() {
        return folder;
    }

    /** The folder without symbolic links, so that a course is recognized by every path that leads to it. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }

    /**
     * The folder for the student's progress. Each course has its own; the delivered course has the same one wherever it
     * is installed.
     */
    Path progressFolder() {
        Path all = UserDirectories.state().resolve("study");
        if (ours) {
            return all.resolve("procession");
        }
        Path place = real(folder);
        Path name = place.getFileName();
        return all.resolve((name == null ? "root" : name) + "-" + Integer.toHexString(place.hashCode()));
    }

    /**
     * Whether the programs of the course may run.
     *
     * @param given whether the user has agreed for this time, so that there is no question
     */
    Trust trust(boolean given) {
        return ours ? Trust.ofBundledCourse() : Trust.ofCourse(real(folder), UserDirectories.state(), given);
    }
}
