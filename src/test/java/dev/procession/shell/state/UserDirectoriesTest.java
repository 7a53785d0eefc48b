package dev.procession.shell.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where the files of a user without a home are. */
@DisabledOnOs(OS.WINDOWS)
class UserDirectoriesTest {

    private static Path state(Map<String, String> environment, String home) {
        return UserDirectories.state(environment, "Linux", home);
    }

    /** Otherwise it would be a folder in the current one, which somebody else may have prepared. */
    @Test
    void withoutAHomeNothingIsReadOrKept() {
        Path nowhere = state(Map.of(), "?");

        assertFalse(Files.exists(nowhere));
        assertThrows(IOException.class, () -> PrivateFiles.createDirectories(nowhere));
        assertEquals(Path.of("/s/procession"), state(Map.of("XDG_STATE_HOME", "/s"), "?"));
    }
}
