package dev.procession.engine;

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

/** A main JVM as the shell holds it: the process, and the conversation with it. */
final class MainLink {

    private static final int EVIDENCE = 2000;

    /** How long text may still come from a pipe whose writer is gone, in milliseconds; more than enough. */
    private static final long LAST_WORDS = 500;

    private static final long USUALLY_ENOUGH = 4;

    private final Process process;
    private final Thread rawReader;
    private final CountDownLatch drained = new CountDownLatch(1);
    private final StringBuilder earlyText = new StringBuilder();
    private @Nullable Consumer<String> rawText;

    private @Nullable SocketChannel channel;
    private @Nullable DataInputStream in;
    private @Nullable DataOutputStream out;

    MainLink(Process process) {
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

    /** What the JVM itself wrote before it belonged to a run: the evidence if it does not come up. */
    String evidence() {
        try {
            rawReader.join(2 * LAST_WORDS); // what a dead JVM wrote may still be in the pipe
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (earlyText) {
            return earlyText.toString().strip();
        }
    }

    void connected(SocketChannel socket, DataInputStream from) {
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
            drained.countDown(); // the stream was closed, and nothing more can come
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads until the pipe ends, or until the JDK closes it under the reader's feet because the process has ended. */
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
     * When a process ends, the JDK empties its pipe into a stream of its own, so that whoever reads at that moment meets the
     * end too early; what was in the pipe comes a little later, and on a busy machine a little later is not soon.
     */
    private void readStragglers(Reader reader) throws IOException, InterruptedException {
        for (long pause = 1, waited = 0; waited < LAST_WORDS; waited += pause, pause *= 2) {
            Thread.sleep(pause);
            readWhatIsThere(reader);
            if (pause >= USUALLY_ENOUGH) {
                drained.countDown();
            }
        }
    }

    private void take(String text) {
        Consumer<String> consumer;
        synchronized (earlyText) {
            consumer = rawText;
            if (consumer == null && earlyText.length() < EVIDENCE) {
                earlyText.append(text);
            }
        }
        if (consumer != null) {
            consumer.accept(text);
        }
    }

    /** Where text goes that main writes past {@code System.out}. */
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

    /** Ends main's input. */
    void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits until main is gone and what it wrote has been taken; what is late will still come. */
    int awaitEnd(long drainMillis) throws InterruptedException {
        int status = process.waitFor();
        drained.await(drainMillis, TimeUnit.MILLISECONDS);
        return status;
    }

    /**
     * Makes it the main process of a run.
     *
     * @param checkpoint where to keep the variables of a session; null for a program
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

    /** @return the variables of older classes whose values could not be carried over, one a line */
    String load(Map<String, byte[]> classes) throws IOException, Refused {
        ask(Wire.LOAD, body -> writeClasses(classes, body));
        return expectDoneOrRefused();
    }

    void redefine(Map<String, byte[]> classes) throws IOException, Refused {
        ask(Wire.REDEFINE, body -> writeClasses(classes, body));
        expectDoneOrRefused();
    }

    String valueOf(String type, String variable) throws IOException, Refused {
        ask(Wire.VALUE_OF, body -> {
            Wire.writeText(type, body);
            Wire.writeText(variable, body);
        });
        return expectDoneOrRefused();
    }

    /** @return why some variables are missing, as in {@code MainProgram.restoreVariables} */
    String restore(byte[] checkpoint) throws IOException, Refused {
        ask(Wire.RESTORE, body -> body.write(checkpoint));
        return expectDoneOrRefused();
    }

    /** Begins an invocation; the answer, of any kind, is read with {@link #input()}. */
    void invoke(String type, String method) throws IOException {
        ask(Wire.INVOKE, body -> {
            Wire.writeText(type, body);
            Wire.writeText(method, body);
        });
    }

    /** Main takes it from here. */
    void runMain(String type) throws IOException {
        ask(Wire.RUN_MAIN, body -> Wire.writeText(type, body));
    }

    void interrupt() throws IOException {
        ask(Wire.INTERRUPT, body -> {});
    }

    /** Lets a session come to its end, by the rules for main processes. */
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

    /** Writes the rest of a message. */
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
        } catch (Refused e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String expectDoneOrRefused() throws IOException, Refused {
        int kind = input().readUnsignedByte();
        String text = Wire.readText(input());
        if (kind == Wire.REFUSED) {
            throw new Refused(text);
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
                // it is of no more use in any case
            }
        }
    }

    /** Main could not do what it was asked. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }
}
