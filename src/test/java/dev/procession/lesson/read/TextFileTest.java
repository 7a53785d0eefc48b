package dev.procession.lesson.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileOfTheGreatestSizeIsRead() throws Exception {
        Path file = folder.resolve("large.md");
        Files.writeString(file, "x".repeat(TextFile.MAX_BYTES));

        assertEquals(
                TextFile.MAX_BYTES,
                TextFile.read(file, Problems.of(file)).orElseThrow().length());
    }

    @Test
    void halfACharacterAtTheEndIsNotUtf8() throws Exception {
        Path file = folder.resolve("half.md");
        Files.write(file, new byte[] {'a', '\n', (byte) 0xe4, (byte) 0xb8});
        Problems problems = Problems.of(file);

        assertEquals(Optional.empty(), TextFile.read(file, problems));
        assertEquals(List.of(new Problem(file, 2, 1, ProblemKind.FILE_NOT_UTF8, List.of())), problems.sorted());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatTheSystemRefusesToReadIsAProblem() {
        Path file = Path.of("/sys/bus/cpu/uevent"); // an ordinary file that can be written and not read, even by root
        assumeTrue(Files.exists(file), "this system does not show its devices as files");
        Problems problems = Problems.of(file);

        assertEquals(Optional.empty(), TextFile.read(file, problems));
        assertEquals(ProblemKind.FILE_UNREADABLE, problems.sorted().get(0).kind());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNotRead() {
        Path file = Path.of("/dev/zero");
        Problems problems = Problems.of(file);

        assertEquals(Optional.empty(), TextFile.read(file, problems));
        assertEquals(ProblemKind.FILE_IRREGULAR, problems.sorted().get(0).kind());
    }
}
