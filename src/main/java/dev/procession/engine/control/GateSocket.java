package dev.procession.engine.control;

import dev.procession.engine.main.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The socket of a run to which its processes connect. A thread of its own serves each of them. */
final class GateSocket implements Closeable {

    private static final long STACK_BYTES = 256 << 10;

    private final Path path;
    private final ServerSocketChannel server;
    private final List<SocketChannel> channels = new ArrayList<>();
    private boolean closed;

    /** A process that has connected. */
    record Client(DataInputStream in, DataOutputStream out) {}

    /** Serves one process until it is gone. */
    interface Service {
        void serve(Client client) throws IOException;
    }

    private GateSocket(Path path, ServerSocketChannel server) {
        this.path = path;
        this.server = server;
    }

    static GateSocket open(Path path) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException e) {
            server.close();
            throw e;
        }
        return new GateSocket(path, server);
    }

    void start(Service service) {
        thread(() -> accept(service), "gates of a run");
    }

    private void accept(Service service) {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                if (add(channel)) {
                    thread(() -> serve(channel, service), "gate of a process");
                }
            }
        } catch (IOException e) {
            // close() was called
        }
    }

    private synchronized boolean add(SocketChannel channel) throws IOException {
        if (closed) {
            channel.close();
            return false;
        }
        return channels.add(channel);
    }

    private static void serve(SocketChannel channel, Service service) {
        try (channel) {
            service.serve(new Client(
                    new DataInputStream(new BufferedInputStream(Wire.input(channel))),
                    new DataOutputStream(new BufferedOutputStream(Wire.output(channel), 16))));
        } catch (IOException | RuntimeException e) {
            // the process has ended, or somebody else has connected
        }
    }

    private static void thread(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        List<SocketChannel> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(channels);
        }
        server.close();
        for (SocketChannel each : open) {
            each.close();
        }
        Files.deleteIfExists(path);
    }
}
