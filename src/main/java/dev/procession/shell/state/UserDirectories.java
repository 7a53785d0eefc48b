package dev.procession.shell.state;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The directories in which the platform keeps a program's files for one user. */
public final class UserDirectories {

    private UserDirectories() {}

    /** The directory for history, settings, runs and progress: under {@code $XDG_STATE_HOME} on Linux. */
    public static Path state() {
        return state(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    static Path state(Map<String, String> environment, String os, String home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return under(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local"));
        }
        if (system.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", "procession");
        }
        return under(environment.get("XDG_STATE_HOME"), Path.of(home, ".local", "state"));
    }

    /** Ignores a path that is not absolute, as the XDG Base Directory Specification demands. */
    private static Path under(@org.jspecify.annotations.Nullable String chosen, Path usual) {
        boolean valid = chosen != null && !chosen.isEmpty() && Path.of(chosen).isAbsolute();
        return (valid ? Path.of(chosen) : usual).resolve("procession");
    }
}
