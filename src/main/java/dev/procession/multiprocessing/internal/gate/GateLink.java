package dev.procession.multiprocessing.internal.gate;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection of a process to the shell that steers it. */
final class GateLink {

    private static final int LONGEST_TEXT = 20_000;

    private final SocketChannel channel;
    private final DataOutputStream out;
    private final ByteBuffer in = ByteBuffer.allocate(1);
    private final Set<String> told = new HashSet<>();

    private GateLink(SocketChannel channel) {
        this.channel = channel;
        this.out = new DataOutputStream(new BufferedOutputStream(new ChannelOutput(channel)));
    }

    static GateLink open(File socket, String path, long pid) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket.getPath()));
        GateLink link = new GateLink(channel);
        synchronized (link) {
            link.out.writeByte(GateWire.HELLO);
            link.text(path);
            link.out.writeLong(pid);
            link.out.flush();
        }
        return link;
    }

    static void warmUp() {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            GateLink link = new GateLink(channel);
            link.told.add(Visible.START.name() + Loose.THREAD);
        } catch (IOException e) {
            // the real connection will fail, too, and say why
        }
    }

    /** @return false if the time limit has passed */
    boolean pass(
            Visible kind, String object, String name, boolean writes, String detail, int flags, @Nullable Probe probe)
            throws IOException {
        synchronized (this) {
            out.writeByte(GateWire.AT);
            out.writeByte(kind.ordinal());
            text(object);
            text(name);
            out.writeBoolean(writes);
            text(detail);
            out.writeByte(flags);
            out.flush();
        }
        while (true) {
            int order = next();
            if (order != GateWire.PROBE || probe == null) {
                return order == GateWire.GO;
            }
            boolean possible = probe.isPossible();
            long holder = possible ? 0 : probe.holder();
            synchronized (this) {
                out.writeByte(GateWire.PROBED);
                out.writeBoolean(possible);
                out.writeLong(holder);
                out.flush();
            }
        }
    }

    private int next() throws IOException {
        in.clear();
        if (channel.read(in) < 0) {
            throw new EOFException();
        }
        return in.get(0);
    }

    synchronized void created(String object) {
        send(GateWire.CREATED, object, 0, 0, null);
    }

    synchronized void started(String path, long pid, String name) {
        send(GateWire.STARTED, path, pid, 0, name);
    }

    synchronized void ended(long pid, int status) {
        send(GateWire.ENDED, "", pid, status, null);
    }

    synchronized void signal(long pid, boolean forcibly) {
        send(GateWire.SIGNAL, "", pid, forcibly ? 1 : 0, null);
    }

    /** Tells each thing once. */
    synchronized void loose(Loose reason, String name) {
        if (told.add(reason + name)) {
            send(GateWire.LOOSE, name, reason.ordinal(), 0, null);
        }
    }

    synchronized void noticeable() {
        send(GateWire.NOTICEABLE, "", 0, 0, null);
    }

    /** All notices have the same form, of which each uses a part. */
    private void send(int what, String text, long number, int detail, @Nullable String name) {
        try {
            out.writeByte(what);
            text(text);
            out.writeLong(number);
            out.writeInt(detail);
            text(name == null ? "" : name);
            out.flush();
        } catch (IOException e) {
            // the shell is gone, and this process ends at its next gate or by the watch for the shell's end
        }
    }

    private void text(String text) throws IOException {
        out.writeUTF(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
    }

    /** Writes without {@link java.nio.channels.Channels}, whose streams share a lock with those that read. */
    private static final class ChannelOutput extends OutputStream {

        private final SocketChannel channel;

        ChannelOutput(SocketChannel channel) {
            this.channel = channel;
        }

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
    }
}
