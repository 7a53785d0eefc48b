package dev.procession.engine;

import dev.procession.engine.main.RunStart;
import dev.procession.engine.main.Wire;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Map;

/**
 * The shell's end of the connection to a main JVM: sends requests, which {@code CommandLoop} carries out there, and
 * reads the answers.
 */
final class MainConnection implements Closeable {

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    MainConnection(SocketChannel channel) {
        this.channel = channel;
        this.in = input(channel);
        this.out = new DataOutputStream(new BufferedOutputStream(Wire.output(channel)));
    }

    static DataInputStream input(SocketChannel channel) {
        return new DataInputStream(new BufferedInputStream(Wire.input(channel)));
    }

    /** Makes this main the main process of a run. */
    void begin(RunStart start) throws IOException {
        ask(Wire.BEGIN, start::write);
        try {
            expectDone();
        } catch (RefusedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Loads classes into main.
     *
     * @return the names of the variables whose values could not be carried over from older classes, one on each line
     */
    String load(Map<String, byte[]> classes) throws IOException, RefusedException {
        ask(Wire.LOAD, body -> LengthPrefixed.writeClassFiles(classes, body));
        return expectDone();
    }

    void redefine(Map<String, byte[]> classes) throws IOException, RefusedException {
        ask(Wire.REDEFINE, body -> LengthPrefixed.writeClassFiles(classes, body));
        expectDone();
    }

    String valueOf(String type, String variable) throws IOException, RefusedException {
        ask(Wire.VALUE_OF, body -> {
            LengthPrefixed.writeText(type, body);
            LengthPrefixed.writeText(variable, body);
        });
        return expectDone();
    }

    /**
     * Gives main the variables that an earlier main saved.
     *
     * @return which variables are missing, and why, as in {@code MainProgram.restoreVariables}
     */
    String restore(byte[] checkpoint) throws IOException, RefusedException {
        ask(Wire.RESTORE, body -> body.write(checkpoint));
        return expectDone();
    }

    /** Sends an invocation. The caller reads the answer, which may be of several kinds, from {@link #input()}. */
    void invoke(String type, String method) throws IOException {
        ask(Wire.INVOKE, body -> {
            LengthPrefixed.writeText(type, body);
            LengthPrefixed.writeText(method, body);
        });
    }

    /** Tells main to run the program. Main sends no answer, and takes no further requests. */
    void runMain(String type) throws IOException {
        ask(Wire.RUN_MAIN, body -> LengthPrefixed.writeText(type, body));
    }

    void interrupt() throws IOException {
        ask(Wire.INTERRUPT, body -> {});
    }

    /** Ends the read of {@code System.in} that waits; the next one asks again. */
    void endRead() throws IOException {
        ask(Wire.END_READ, body -> {});
    }

    /** Tells main that its standard input is closed. */
    void endInput() throws IOException {
        ask(Wire.END_INPUT, body -> {});
    }

    /** Ends a session's main by the rules for main processes: daemons are terminated, other children joined. */
    void end() throws IOException {
        ask(Wire.END, body -> {});
    }

    /** The stream from which the answer to {@link #invoke} is read. */
    DataInputStream input() {
        return in;
    }

    /** Writes the body of a message. */
    private interface Body {
        void write(DataOutputStream body) throws IOException;
    }

    private void ask(int kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        synchronized (out) {
            out.writeByte(kind);
            out.writeInt(bytes.size());
            bytes.writeTo(out);
            out.flush();
        }
    }

    private String expectDone() throws IOException, RefusedException {
        int kind = in.readUnsignedByte();
        String text = LengthPrefixed.readText(in);
        if (kind == Wire.REFUSED) {
            throw new RefusedException(text);
        }
        if (kind != Wire.DONE) {
            throw new IOException("unexpected answer " + kind + " from main");
        }
        return text;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the connection is not used any more
        }
    }

    /** Thrown if main answers that it could not do what was requested. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}
