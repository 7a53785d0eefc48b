package dev.procession.shell.console;

import dev.procession.engine.TemporaryDirectoryException;
import dev.procession.engine.compile.ProgramFile;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says what went wrong, and what to do, to a student, whom a stack trace does not help. */
public final class FailureSentence {

    private FailureSentence() {}

    /** The sentence about anything that was thrown. It is safe for a terminal. */
    public static String of(Throwable thrown, MessageBundle texts) {
        String detail = TerminalSafe.line(String.valueOf(thrown.getMessage()));
        if (thrown instanceof UncheckedIOException wrapped) {
            return of(wrapped.getCause(), texts);
        }
        if (thrown instanceof OutOfMemoryError) {
            return texts.get(detail.contains("thread") ? "failed.threads" : "failed.memory");
        }
        if (thrown instanceof ProgramFile.Unreadable file) {
            return texts.get("file." + file.reason().name().toLowerCase(Locale.ROOT), TerminalSafe.line(file.file()));
        }
        if (thrown instanceof InvalidPathException) {
            return texts.get("file.invalid", detail);
        }
        if (!(thrown instanceof IOException)) {
            return texts.get("failed.bug", TerminalSafe.line(thrown.toString()));
        }
        // The JDK has no exceptions for these three, only the operating system's words in English.
        if (detail.contains("Too many open files")) {
            return texts.get("failed.files");
        }
        if (detail.contains("error=11") || detail.contains("Resource temporarily unavailable")) {
            return texts.get("failed.threads");
        }
        if (thrown instanceof TemporaryDirectoryException temporary) {
            return texts.get("failed.temporary", TerminalSafe.line(temporary.folder()));
        }
        if (detail.contains("No space left")) {
            return texts.get("failed.full", detail);
        }
        if (thrown instanceof AccessDeniedException) {
            return texts.get("file.forbidden", detail);
        }
        return thrown instanceof NoSuchFileException
                ? texts.get("file.missing", detail)
                : texts.get("failed.io", detail);
    }
}
