package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path directory;

    @Test
    void aChoiceIsThereTheNextTime() throws Exception {
        Path state = directory.resolve("not/yet/there");
        Settings settings = Settings.in(state);
        assertEquals(Optional.empty(), settings.language());
        settings.language(Language.ZH);
        assertEquals(Optional.of(Language.ZH), Settings.in(state).language());
        try (Stream<Path> files = Files.list(state)) {
            assertEquals(1, files.count(), "no unfinished file is left");
        }
    }

    @Test
    void aDamagedFileIsSetAside() throws Exception {
        Files.writeString(directory.resolve("settings.properties"), "language=\\u00zz\n");
        Settings settings = Settings.in(directory);
        assertNotNull(settings.fault());
        assertEquals(Optional.empty(), settings.language());
        assertTrue(Files.exists(directory.resolve("settings.damaged")));
        assertNull(Settings.in(directory).fault());
    }

    @Test
    void anUnknownLanguageIsNone() throws Exception {
        Files.writeString(directory.resolve("settings.properties"), "language=klingon\n");
        assertEquals(Optional.empty(), Settings.in(directory).language());
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNoReasonToFail() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        Settings settings = Settings.in(file);
        settings.language(Language.ZH);
        assertEquals(Optional.of(Language.ZH), settings.language());
    }

    @Test
    void filesAreWhereThePlatformWantsThem() {
        assertEquals(Path.of("/home/li/.local/state/procession"), UserDirectories.state(Map.of(), "Linux", "/home/li"));
        assertEquals(
                Path.of("/data/procession"),
                UserDirectories.state(Map.of("XDG_STATE_HOME", "/data"), "Linux", "/home/li"));
        assertEquals(
                Path.of("/home/li/.local/state/procession"),
                UserDirectories.state(Map.of("XDG_STATE_HOME", "relative"), "Linux", "/home/li"));
        assertEquals(
                Path.of("/Users/li/Library/Application Support/procession"),
                UserDirectories.state(Map.of(), "Mac OS X", "/Users/li"));
    }
}
