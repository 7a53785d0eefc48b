package dev.procession.shell.state;

import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.Optional;

/** The user's settings, kept from one start to the next. */
public final class Settings {

    private static final String LANGUAGE = "language";

    private final Path directory;
    private final StateFile kept;

    private Settings(Path directory) {
        this.directory = directory;
        this.kept = StateFile.plain(directory.resolve("settings.properties"));
    }

    /** Loads the settings from {@code directory}. A file that cannot be read is renamed, and the settings are empty. */
    public static Settings in(Path directory) {
        return new Settings(directory);
    }

    /** The user's state directory, which also holds the runs and the progress. */
    public Path directory() {
        return directory;
    }

    /** Whether the file existed and could not be read. */
    public boolean wasDamaged() {
        return kept.wasDamaged();
    }

    public Optional<Language> language() {
        return Language.parse(kept.values().getProperty(LANGUAGE, ""));
    }

    /** Keeps the language for the next start. */
    public void language(Language language) {
        kept.change(values -> values.setProperty(LANGUAGE, language.code()));
    }
}
