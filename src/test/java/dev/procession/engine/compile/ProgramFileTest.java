package dev.procession.engine.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {

    @TempDir
    private Path directory;

    private static ProgramFile.Reason reason(Path file) {
        return assertThrows(ProgramFile.Unreadable.class, () -> ProgramFile.read(file))
                .reason();
    }

    @Test
    void theTextOfAFileIsUtf8() throws Exception {
        Path file = Files.writeString(directory.resolve("Demo.java"), "// 你好\n");

        assertEquals("// 你好\n", ProgramFile.read(file));
    }

    @Test
    void whyAFileIsNoProgramIsToldApart() throws Exception {
        Path latin = Files.write(directory.resolve("Latin.java"), new byte[] {'/', '/', (byte) 0xe9});
        Path large = Files.write(directory.resolve("Large.java"), new byte[2 << 20]);

        assertEquals(ProgramFile.Reason.MISSING, reason(directory.resolve("Missing.java")));
        assertEquals(ProgramFile.Reason.DIRECTORY, reason(directory));
        assertEquals(ProgramFile.Reason.NOT_TEXT, reason(latin));
        assertEquals(ProgramFile.Reason.TOO_LARGE, reason(large));
    }

    /** Opening such a file could take forever. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void whatIsNoFileIsNotOpened() throws Exception {
        Path pipe = directory.resolve("Pipe.java");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertEquals(ProgramFile.Reason.DIRECTORY, reason(pipe)));
        assertEquals(ProgramFile.Reason.DIRECTORY, reason(Path.of("/dev/zero")));
        Path kernel = Path.of("/proc/kmsg");
        if (Files.isRegularFile(kernel)) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals("", ProgramFile.read(kernel)));
        }
    }
}
