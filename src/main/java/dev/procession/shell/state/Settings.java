package dev.procession.shell.state;

import dev.procession.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** The user's settings, kept from one start to the next. The file is always written completely or not at all. */
public final class Settings {

    private static final String LANGUAGE = "language";

    private final Path directory;
    private final Path file;
    private final Properties values = new Properties();
    private boolean damaged;

    private Settings(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("settings.properties");
    }

    /** Loads the settings from {@code directory}. A file that cannot be read is renamed, and the settings are empty. */
    public static Settings in(Path directory) {
        Settings settings = new Settings(directory);
        settings.load();
        return settings;
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
            damaged = true;
            try {
                Files.move(file, file.resolveSibling("settings.damaged"), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException stillThere) {
                // The next change overwrites the file.
            }
        }
    }

    /** The user's state directory, which also holds the runs and the progress. */
    public Path directory() {
        return directory;
    }

    /** Whether the file existed and could not be read. */
    public boolean wasDamaged() {
        return damaged;
    }

    public Optional<Language> language() {
        return Language.parse(values.getProperty(LANGUAGE, ""));
    }

    public void language(Language language) {
        values.setProperty(LANGUAGE, language.code());
        save();
    }

    private void save() {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "settings", ".new");
            try (Writer out = Files.newBufferedWriter(fresh)) {
                values.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // The change is lost when the shell ends.
        }
    }
}
