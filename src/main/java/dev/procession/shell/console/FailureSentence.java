package dev.procession.shell.console;

import dev.procession.engine.TemporaryDirectoryException;
import dev.procession.engine.compile.ProgramFile;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
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
        if (isLackOfThreads(thrown)) {
            return texts.get("failed.threads");
        }
        if (thrown instanceof OutOfMemoryError) {
            boolean heap = detail.contains("heap space") || detail.contains("GC overhead");
            return heap ? texts.get("failed.heap", Runtime.getRuntime().maxMemory() >> 20) : texts.get("failed.memory");
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
        // The JDK has no exceptions for some of these, only the operating system's words in English.
        if (detail.contains("Too many open files")) {
            return texts.get("failed.files");
        }
        if (thrown instanceof TemporaryDirectoryException temporary) {
            return texts.get("failed.temporary", TerminalSafe.line(temporary.folder()));
        }
        if (thrown instanceof EOFException
                || thrown instanceof SocketException
                || thrown instanceof ClosedChannelException) {
            return texts.get("failed.main"); // Only main JVMs are at the other end of streams that can end so.
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

    /** Whether the system allows no more processes or threads: the words are those of the JVM and of Linux. */
    static boolean isLackOfThreads(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.contains("native thread")
                || message.contains("error=11")
                || message.contains("Resource temporarily unavailable");
    }
}
