package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FailureSentenceTest {

    private static final MessageBundle TEXTS = MessageBundle.of(FailureSentence.class, Language.EN);

    private static String of(Throwable thrown) {
        return FailureSentence.of(thrown, TEXTS);
    }

    @Test
    void aLimitOfTheSystemIsToldWithWhatToDo() {
        String threads = "The system allows no more processes or threads here. "
                + "End programs that still run, or raise the limit: ulimit -u";
        assertEquals(threads, of(new OutOfMemoryError("unable to create native thread: possibly out of memory")));
        assertEquals(threads, of(new IOException("Cannot run program \"java\": error=11, Resource temporarily")));
        assertTrue(of(new UncheckedIOException(new FileSystemException("/x", null, "Too many open files")))
                .startsWith("Too many files are open here."));
        assertTrue(of(new OutOfMemoryError("Metaspace")).startsWith("There is not enough memory"));
        assertTrue(of(new OutOfMemoryError("Java heap space")).startsWith("The memory of the shell itself"));
        assertEquals("The disk is full: No space left on device", of(new IOException("No space left on device")));
    }

    @Test
    void whatHasNoWordsOfItsOwnGetsSome() {
        assertTrue(of(new EOFException()).startsWith("The main process ended before your program could begin."));
        assertTrue(of(new InvalidPathException("a\0b", "Nul character not allowed"))
                .contains("not the name of a file"));
        ProgramFile.Unreadable missing =
                assertThrows(ProgramFile.Unreadable.class, () -> ProgramFile.read(Path.of("missing.java")));
        assertEquals("There is no file missing.java.", of(missing));
    }

    @Test
    void aFaultOfOursIsCalledThat() {
        String sentence = of(new IllegalStateException("two\nlines"));
        assertTrue(sentence.contains("procession's fault"), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }
}
