package dev.procession.engine.main;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The protocol between the shell and a main JVM, over one socket. A request is a byte for its kind, the length of its
 * body (4 bytes), and the body. An answer is a byte for its kind and then its parts. Answers come in the order of the
 * requests.
 */
public final class Wire {

    // From the shell.
    public static final int BEGIN = 1;
    public static final int LOAD = 2;
    public static final int REDEFINE = 3;
    public static final int INVOKE = 4;
    public static final int VALUE_OF = 5;
    public static final int RUN_MAIN = 6;
    public static final int INTERRUPT = 7;
    public static final int END = 8;
    public static final int RESTORE = 9;
    public static final int END_READ = 10;
    public static final int END_INPUT = 11;

    // From main.
    public static final int HELLO = 20;
    public static final int DONE = 21;
    public static final int USER_EXCEPTION = 22;
    public static final int UNRESOLVED = 23;
    public static final int STOPPED = 24;
    public static final int REFUSED = 25;

    private Wire() {}

    static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = LengthPrefixed.readText(in);
            classes.put(name, LengthPrefixed.readBytes(in));
        }
        return classes;
    }

    static void writeFrames(StackTraceElement[] frames, DataOutputStream out) throws IOException {
        out.writeInt(frames.length);
        for (StackTraceElement frame : frames) {
            LengthPrefixed.writeText(frame.getClassName(), out);
            LengthPrefixed.writeText(frame.getMethodName(), out);
            LengthPrefixed.writeText(frame.getFileName() == null ? "" : frame.getFileName(), out);
            out.writeInt(frame.getLineNumber());
        }
    }

    public static StackTraceElement[] readFrames(DataInputStream in) throws IOException {
        List<StackTraceElement> frames = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String type = LengthPrefixed.readText(in);
            String method = LengthPrefixed.readText(in);
            String file = LengthPrefixed.readText(in);
            frames.add(new StackTraceElement(type, method, file.isEmpty() ? null : file, in.readInt()));
        }
        return frames.toArray(new StackTraceElement[0]);
    }

    /**
     * A stream that reads from the channel. On JDK 17 the streams of {@link java.nio.channels.Channels} for one channel
     * share a lock, so that a thread that waits for input would keep another thread from writing.
     */
    public static InputStream input(SocketChannel channel) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(bytes, offset, length));
            }
        };
    }

    public static OutputStream output(SocketChannel channel) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        };
    }
}
