package dev.procession.shell.state;

import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user's settings, kept from one start to the next. */
public final class Settings {

    private static final String LANGUAGE = "language";
    private static final String NAME = "name";

    private final Path directory;
    private final boolean canBeKept;
    private final StateFile kept;

    private Settings(Path directory) {
        this.directory = directory;
        this.canBeKept = isWritable(directory);
        this.kept = StateFile.plain(directory.resolve("settings.properties"));
    }

    /** Loads the settings from {@code directory}. If the file cannot be read, {@link #fault} tells why. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** The user's state directory, which also holds the runs and the progress. */
    public Path directory() {
        return directory;
    }

    /** What was wrong with the file; null if nothing was. */
    public @Nullable StateFault fault() {
        return kept.fault();
    }

    private static boolean isWritable(Path directory) {
        Path existing = directory;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) && Files.isWritable(existing);
    }

    /** Whether the directory could be written to, or be made, when the settings were loaded. */
    public boolean canBeKept() {
        return canBeKept;
    }

    /** Whether all changes are in the file. */
    public boolean isSaved() {
        return kept.isSaved();
    }

    public Optional<Language> language() {
        return Language.parse(kept.values().getProperty(LANGUAGE, ""));
    }

    /** The name that the student has given; empty if there is none. */
    public String name() {
        return kept.values().getProperty(NAME, "");
    }

    /** Keeps the name of the student; an empty one is forgotten. */
    public void name(String name) {
        kept.change(values -> {
            if (name.isEmpty()) {
                values.remove(NAME);
            } else {
                values.setProperty(NAME, name);
            }
        });
    }

    /** Keeps the language for the next start. */
    public void language(Language language) {
        kept.change(values -> values.setProperty(LANGUAGE, language.code()));
    }
}
