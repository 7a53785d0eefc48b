package dev.procession.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shell's handle of a main process: the operating-system process, its streams, and, for a main JVM, the connection
 * to it. A Python main has no connection.
 */
final class MainHandle {

    private static final int MAX_EVIDENCE_CHARS = 2000;

    /** How long text may still arrive from the pipe of a process that has ended. */
    private static final long LATE_OUTPUT_MILLIS = 500;

    private static final long DRAINED_PAUSE_MILLIS = 4;

    private final Process process;
    private final Thread rawReader;
    private final CountDownLatch drained = new CountDownLatch(1);
    private final StringBuilder earlyText = new StringBuilder();
    private @Nullable Consumer<String> rawText;

    private @Nullable MainConnection connection;

    MainHandle(Process process) {
        this.process = process;
        this.rawReader = new Thread(this::readRawText, "output of main " + process.pid());
        rawReader.setDaemon(true);
        rawReader.start();
    }

    long pid() {
        return process.pid();
    }

    Process process() {
        return process;
    }

    /** What the JVM itself printed before it belonged to a run. If the JVM does not come up, this says why. */
    String evidence() {
        try {
            rawReader.join(2 * LATE_OUTPUT_MILLIS); // the output of a dead JVM may still be in the pipe
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (earlyText) {
            return earlyText.toString().strip();
        }
    }

    /** Whether this is a main JVM, which marks its events, and not a Python. */
    boolean isJvm() {
        return connection != null;
    }

    void attach(MainConnection connected) {
        connection = connected;
    }

    /** @throws IllegalStateException if this main has no connection, such as a Python main */
    MainConnection connection() {
        MainConnection connected = connection;
        if (connected == null) {
            throw new IllegalStateException("not connected");
        }
        return connected;
    }

    private void readRawText() {
        try (InputStream bytes = process.getInputStream();
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            readWhatIsThere(reader);
            process.waitFor();
            readStragglers(reader);
        } catch (IOException e) {
            // the stream was closed, so nothing more can arrive
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            drained.countDown(); // also if memory ran out, since nobody may wait for this thread in vain
        }
    }

    /** Reads until the pipe ends, or until the JDK closes the stream because the process has ended. */
    private void readWhatIsThere(Reader reader) {
        char[] buffer = new char[4096];
        try {
            for (int n; (n = reader.read(buffer)) > 0; ) {
                take(new String(buffer, 0, n));
            }
        } catch (IOException e) {
            // the process has ended
        }
    }

    /**
     * Reads what arrives after the end of the process. When a process ends, the JDK drains its pipe into a buffer, and
     * a reader that is blocked at that moment sees the end of the stream too early. The drained text follows a little
     * later, on a busy machine up to hundreds of milliseconds.
     */
    private void readStragglers(Reader reader) throws IOException, InterruptedException {
        for (long pause = 1, waited = 0; waited < LATE_OUTPUT_MILLIS; waited += pause, pause *= 2) {
            Thread.sleep(pause);
            readWhatIsThere(reader);
            if (pause >= DRAINED_PAUSE_MILLIS) {
                drained.countDown();
            }
        }
    }

    private void take(String text) {
        Consumer<String> consumer;
        synchronized (earlyText) {
            consumer = rawText;
            if (consumer == null && earlyText.length() < MAX_EVIDENCE_CHARS) {
                earlyText.append(text);
            }
        }
        if (consumer != null) {
            consumer.accept(text);
        }
    }

    /** Sets the consumer of text that main writes past {@code System.out}, for example from native code. */
    void onRawText(Consumer<String> consumer) {
        synchronized (earlyText) {
            rawText = consumer;
        }
    }

    /** Gives main a line of input. */
    void type(String line) throws IOException {
        OutputStream to = process.getOutputStream();
        to.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
        to.flush();
    }

    /** Ends the read for which main waits. The next one asks again; not so in Python, whose input can only be closed. */
    void endRead() throws IOException {
        if (connection == null) {
            endInput();
        } else {
            connection.endRead();
        }
    }

    /** Closes main's standard input. */
    void endInput() throws IOException {
        process.getOutputStream().close();
        if (connection != null) {
            connection.endInput();
        }
    }

    /**
     * Waits until main has ended and, for at most {@code drainMillis}, until its output has been read. Output that
     * comes later still goes to the consumer.
     *
     * @return the exit status of the process
     */
    int awaitEnd(long drainMillis) throws InterruptedException {
        int status = process.waitFor();
        drained.await(drainMillis, TimeUnit.MILLISECONDS);
        return status;
    }

    void disconnect() {
        if (connection != null) {
            connection.close();
        }
    }
}
