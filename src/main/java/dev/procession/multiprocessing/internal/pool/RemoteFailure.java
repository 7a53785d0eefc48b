package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.RemoteTrace;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.Rethrow;
import dev.procession.multiprocessing.internal.process.StackTraces;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Sends an exception to another process: a copy of it, if it can be copied, and its stack trace as text. The receiver
 * throws the copy with the text as its last cause.
 */
public final class RemoteFailure {

    private RemoteFailure() {}

    public static byte[] write(Throwable thrown) {
        CopyBuffer bytes = new CopyBuffer();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            LengthPrefixed.writeText(ThisProcess.name() + " (pid " + ThisProcess.pid() + ")", out);
            LengthPrefixed.writeText(StackTraces.text(thrown), out);
            String whyNot = "";
            byte[] copy = Response.NOTHING;
            try {
                copy = Message.of(thrown, "cannot send back the exception");
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                whyNot = String.valueOf(e.getMessage());
            }
            LengthPrefixed.writeText(whyNot, out);
            LengthPrefixed.writeBytes(copy, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns the exception with a {@link RemoteTrace} as the last of its causes, or one that replaces it. */
    static Throwable read(byte[] written, ResourceLink from) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            RemoteTrace trace = new RemoteTrace(LengthPrefixed.readText(in), LengthPrefixed.readText(in));
            String whyNot = LengthPrefixed.readText(in);
            byte[] copy = LengthPrefixed.readBytes(in);
            Throwable thrown;
            try {
                thrown = copy.length == 0 ? new CannotTravelException(whyNot) : (Throwable) Message.open(copy, from);
            } catch (RuntimeException | LinkageError e) {
                thrown = new CannotTravelException("cannot rebuild the exception here: " + e.getMessage());
            }
            return withCause(thrown == null ? new CannotTravelException("") : thrown, trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable withCause(Throwable thrown, RemoteTrace trace) {
        Throwable last = thrown;
        for (int depth = 0; depth < ObjectWriter.SHALLOW_LEVELS; depth++) {
            Throwable next = last.getCause();
            if (next == null) {
                break;
            }
            last = next;
        }
        try {
            last.initCause(trace);
        } catch (RuntimeException e) {
            thrown.addSuppressed(trace); // its constructor got null as the cause, which cannot be replaced
        }
        return thrown;
    }

    /** Throws an exception, checked or not, with the stack trace of the thread that asks for a result. */
    public static RuntimeException rethrow(Throwable thrown) {
        thrown.fillInStackTrace();
        StackTraceElement[] frames = thrown.getStackTrace();
        if (frames.length > 0 && frames[0].getClassName().equals(RemoteFailure.class.getName())) {
            thrown.setStackTrace(Arrays.copyOfRange(frames, 1, frames.length));
        }
        throw Rethrow.asIs(thrown);
    }
}
