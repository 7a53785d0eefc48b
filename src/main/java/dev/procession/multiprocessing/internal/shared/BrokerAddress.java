package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.SecureRandom;

/**
 * Where a broker listens: a Unix-domain socket in a directory that only the user may enter. A platform without such
 * sockets gets a port of this machine, and a client must send the secret first.
 *
 * @param pid the process that the broker runs in
 * @param path the socket's file; empty if the broker listens at a port
 */
record BrokerAddress(long pid, String path, int port, long secret) {

    /** A broker's open server socket and its address. */
    record Endpoint(ServerSocketChannel channel, BrokerAddress address) {}

    static Endpoint open() throws IOException {
        long pid = ThisProcess.pid();
        try {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            String path = SharedDirectory.newFile("b").toString();
            channel.bind(UnixDomainSocketAddress.of(path));
            return new Endpoint(channel, new BrokerAddress(pid, path, 0, 0));
        } catch (UnsupportedOperationException e) {
            ServerSocketChannel channel = ServerSocketChannel.open();
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int port = ((InetSocketAddress) channel.getLocalAddress()).getPort();
            return new Endpoint(channel, new BrokerAddress(pid, "", port, new SecureRandom().nextLong()));
        }
    }

    /** Connects. If the thread is interrupted meanwhile, it connects again and stays marked as interrupted. */
    SocketChannel connect() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try {
                    return open(path, port);
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static SocketChannel open(String path, int port) throws IOException {
        return path.isEmpty()
                ? SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                : SocketChannel.open(UnixDomainSocketAddress.of(path));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(pid);
        LengthPrefixed.writeText(path, out);
        out.writeInt(port);
        out.writeLong(secret);
    }

    static BrokerAddress read(DataInputStream in) throws IOException {
        return new BrokerAddress(in.readLong(), LengthPrefixed.readText(in), in.readInt(), in.readLong());
    }
}
