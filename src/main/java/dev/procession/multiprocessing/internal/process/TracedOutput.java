package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.TypeNames;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.TraceWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code System.out} or {@code System.err} of a process whose output is recorded. Each call is one event that includes
 * the line end. So the parts of a {@code printf} stay together, and text is recorded when the call returns, whatever
 * happens to the process next.
 */
public final class TracedOutput extends PrintStream {

    private final TraceWriter trace;
    private final Stream stream;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public TracedOutput(TraceWriter trace, Stream stream) {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        this.trace = trace;
        this.stream = stream;
    }

    private synchronized void text(String text) {
        emitBytes();
        String shown = TypeNames.withoutWrappers(text);
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.PRINT, Gate.named("screen"), "", true, shown);
        }
        trace.printed(stream, shown);
    }

    private void line(String text) {
        text(text + "\n");
    }

    /** Collects single bytes until a line end or a flush, because they may split a character. */
    @Override
    public synchronized void write(int b) {
        bytes.write(b);
        if (b == '\n') {
            emitBytes();
        }
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) {
        bytes.write(source, offset, length);
        emitBytes();
    }

    @Override
    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    @Override
    public void writeBytes(byte[] source) {
        write(source, 0, source.length);
    }

    @Override
    public synchronized void flush() {
        emitBytes();
    }

    @Override
    public void close() {
        flush();
    }

    /** As the stream that it stands for. */
    @Override
    public String toString() {
        return "java.io.PrintStream@" + Integer.toHexString(hashCode());
    }

    @Override
    public boolean checkError() {
        return false;
    }

    private void emitBytes() {
        if (bytes.size() > 0) {
            String text = bytes.toString(StandardCharsets.UTF_8);
            bytes.reset();
            if (ThisProcess.STEERED) {
                Gate.pass(Visible.PRINT, Gate.named("screen"), "", true, text);
            }
            trace.printed(stream, text);
        }
    }

    @Override
    public void print(boolean value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(char value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(int value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(long value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(float value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(double value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(char[] value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable String value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable Object value) {
        text(String.valueOf(value));
    }

    @Override
    public void println() {
        text("\n");
    }

    @Override
    public void println(boolean value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(char value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(int value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(long value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(float value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(double value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(char[] value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(@Nullable String value) {
        line(String.valueOf(value));
    }

    @Override
    public void println(@Nullable Object value) {
        line(String.valueOf(value));
    }

    @Override
    public PrintStream printf(String format, @Nullable Object... arguments) {
        return format(format, arguments);
    }

    @Override
    public PrintStream printf(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        return format(locale, format, arguments);
    }

    @Override
    public PrintStream format(String format, @Nullable Object... arguments) {
        text(String.format(format, arguments));
        return this;
    }

    @Override
    public PrintStream format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        text(String.format(locale, format, arguments));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        text(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text, int start, int end) {
        text(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public PrintStream append(char c) {
        text(String.valueOf(c));
        return this;
    }
}
