package dev.procession.shell.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.compile.ProgramFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a file keeps everything that was not changed in it. */
class TextFileTest {

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("甲.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a\n",
                "a\r\nb\r\n",
                "a\r\nb",
                "a\r\nb\n",
                "a\rb",
                "\ufeffa\r\n",
                "\ufeff",
                "\t进\u001b\n\n"
            })
    void whatIsNotChangedStays(String content) throws IOException {
        Files.writeString(file(), content);
        TextFile text = TextFile.open(file());
        text.save(text.text());
        assertArrayEquals(content.getBytes("UTF-8"), Files.readAllBytes(file()));
    }

    @Test
    void newLinesGetTheLineEndsOfTheFile() throws IOException {
        Files.writeString(file(), "a\r\nb\r\n");
        TextFile text = TextFile.open(file());
        assertEquals("a\nb\n", text.text());
        text.save("a\n水\nb\n");
        assertEquals("a\r\n水\r\nb\r\n", Files.readString(file()));
    }

    @Test
    void whatIsNotTextInUtf8IsRefusedAndStays() throws IOException {
        byte[] bytes = "进程".getBytes(Charset.forName("GB18030"));
        Files.write(file(), bytes);
        assertThrows(ProgramFile.Unreadable.class, () -> TextFile.open(file()));
        assertThrows(ProgramFile.Unreadable.class, () -> TextFile.open(directory));
        assertThrows(NoSuchFileException.class, () -> TextFile.open(directory.resolve("none/A.java")));
        assertArrayEquals(bytes, Files.readAllBytes(file()));
    }

    @Test
    void aChangeByAnotherProgramIsNoticed() throws IOException {
        Files.writeString(file(), "a");
        TextFile text = TextFile.open(file());
        assertFalse(text.isChangedByOthers());
        Files.writeString(file(), "b");
        assertTrue(text.isChangedByOthers());
        text.save("c");
        assertFalse(text.isChangedByOthers());
        Files.delete(file());
        assertTrue(text.isChangedByOthers());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void permissionsAndLinksStay() throws IOException {
        Files.writeString(file(), "a");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(directory.resolve("link.java"), file());
        TextFile.open(link).save("b");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("b", Files.readString(file()));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }
}
