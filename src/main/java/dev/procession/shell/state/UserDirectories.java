package dev.procession.shell.state;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The directories in which the platform keeps a program's files for one user. */
public final class UserDirectories {

    /**
     * What Java says if the user has no account and no home. As a path it would be a folder in the current one, which
     * may be one that others can write to, such as {@code /tmp}.
     */
    private static final String NO_HOME = "?";

    /** No folder, and none can be made there, so that nothing is read from it and nothing is kept. */
    private static final Path NOWHERE = Path.of("/dev/null");

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
        Path own = home.equals(NO_HOME) ? NOWHERE : Path.of(home);
        if (system.startsWith("mac")) {
            return own.resolve(Path.of("Library", "Application Support", "procession"));
        }
        return under(environment.get("XDG_STATE_HOME"), own.resolve(Path.of(".local", "state")));
    }

    /** Ignores a path that is not absolute, as the XDG Base Directory Specification demands. */
    private static Path under(@Nullable String chosen, Path usual) {
        boolean valid = chosen != null && !chosen.isEmpty() && Path.of(chosen).isAbsolute();
        return (valid ? Path.of(chosen) : usual).resolve("procession");
    }
}
