package dev.procession.engine;

import dev.procession.engine.main.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shell's handle of a main process: the operating-system process, its streams, and, for a main JVM, the connection
 * over which the shell sends requests to {@code CommandLoop}. A Python main has no connection.
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

    private @Nullable SocketChannel channel;
    private @Nullable DataInputStream in;
    private @Nullable DataOutputStream out;

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

    void attach(SocketChannel socket, DataInputStream from) {
        channel = socket;
        in = from;
        out = new DataOutputStream(new BufferedOutputStream(Wire.output(socket)));
    }

    boolean isConnected() {
        return channel != null;
    }

    static DataInputStream input(SocketChannel socket) {
        return new DataInputStream(new BufferedInputStream(Wire.input(socket)));
    }

    private void readRawText() {
        try (InputStream bytes = process.getInputStream();
                Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            readWhatIsThere(reader);
            process.waitFor();
            readStragglers(reader);
        } catch (IOException e) {
            drained.countDown(); // the stream was closed, so nothing more can arrive
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    /** Closes main's standard input. */
    void endInput() throws IOException {
        process.getOutputStream().close();
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

    /**
     * Makes this main the main process of a run.
     *
     * @param checkpoint the file for the variables of a session; null for a program
     */
    void begin(Run run, Path aliveLock, @Nullable Path checkpoint, List<String> options) throws IOException {
        ask(Wire.BEGIN, body -> {
            Wire.writeText(run.traceFile().toString(), body);
            Wire.writeText(aliveLock.toString(), body);
            Wire.writeText(run.note().toString(), body);
            Wire.writeText(checkpoint == null ? "" : checkpoint.toString(), body);
            body.writeInt(options.size());
            for (String option : options) {
                Wire.writeText(option, body);
            }
            body.writeDouble(run.header().conditions().speed());
            body.writeBoolean(run.header().conditions().steps());
            Wire.writeText(run.title(), body);
        });
        expectDone();
    }

    /**
     * Loads classes into main.
     *
     * @return the names of the variables whose values could not be carried over from older classes, one on each line
     */
    String load(Map<String, byte[]> classes) throws IOException, RefusedException {
        ask(Wire.LOAD, body -> writeClasses(classes, body));
        return expectDoneOrRefused();
    }

    void redefine(Map<String, byte[]> classes) throws IOException, RefusedException {
        ask(Wire.REDEFINE, body -> writeClasses(classes, body));
        expectDoneOrRefused();
    }

    String valueOf(String type, String variable) throws IOException, RefusedException {
        ask(Wire.VALUE_OF, body -> {
            Wire.writeText(type, body);
            Wire.writeText(variable, body);
        });
        return expectDoneOrRefused();
    }

    /**
     * Gives main the variables that an earlier main saved.
     *
     * @return which variables are missing, and why, as in {@code MainProgram.restoreVariables}
     */
    String restore(byte[] checkpoint) throws IOException, RefusedException {
        ask(Wire.RESTORE, body -> body.write(checkpoint));
        return expectDoneOrRefused();
    }

    /** Sends an invocation. The caller reads the answer, which may be of several kinds, from {@link #input()}. */
    void invoke(String type, String method) throws IOException {
        ask(Wire.INVOKE, body -> {
            Wire.writeText(type, body);
            Wire.writeText(method, body);
        });
    }

    /** Tells main to run the program. Main sends no answer, and takes no further requests. */
    void runMain(String type) throws IOException {
        ask(Wire.RUN_MAIN, body -> Wire.writeText(type, body));
    }

    void interrupt() throws IOException {
        ask(Wire.INTERRUPT, body -> {});
    }

    /** Ends a session's main by the rules for main processes: daemons are terminated, other children joined. */
    void end() throws IOException {
        ask(Wire.END, body -> {});
    }

    DataInputStream input() {
        if (in == null) {
            throw new IllegalStateException("not connected");
        }
        return in;
    }

    private static void writeClasses(Map<String, byte[]> classes, DataOutputStream body) throws IOException {
        body.writeInt(classes.size());
        Collection<Map.Entry<String, byte[]>> entries = classes.entrySet();
        for (Map.Entry<String, byte[]> entry : entries) {
            Wire.writeText(entry.getKey(), body);
            body.writeInt(entry.getValue().length);
            body.write(entry.getValue());
        }
    }

    /** Writes the body of a message. */
    private interface Body {
        void write(DataOutputStream body) throws IOException;
    }

    private void ask(int kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        DataOutputStream to = out;
        if (to == null) {
            throw new IOException("not connected");
        }
        synchronized (to) {
            to.writeByte(kind);
            to.writeInt(bytes.size());
            bytes.writeTo(to);
            to.flush();
        }
    }

    private void expectDone() throws IOException {
        try {
            expectDoneOrRefused();
        } catch (RefusedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String expectDoneOrRefused() throws IOException, RefusedException {
        int kind = input().readUnsignedByte();
        String text = Wire.readText(input());
        if (kind == Wire.REFUSED) {
            throw new RefusedException(text);
        }
        if (kind != Wire.DONE) {
            throw new IOException("unexpected answer " + kind + " from main");
        }
        return text;
    }

    void disconnect() {
        SocketChannel socket = channel;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // the connection is not used any more
            }
        }
    }

    /** Main answered that it could not do what was requested. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}
