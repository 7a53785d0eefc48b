package dev.procession.engine.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
}
