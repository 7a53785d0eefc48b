package dev.procession.engine;

import dev.procession.engine.main.Wire;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts main JVMs, and keeps spares that are booted and warm for the next programs. Every program still gets a fresh
 * JVM of its own; it only need not wait for that JVM to boot.
 */
final class MainJvms implements Closeable {

    private static final long DEADLINE_SECONDS = 30;

    private final Jvm jvm;
    private volatile List<String> options;
    private final String address;
    private final ProcessList processes;
    private final ServerSocketChannel server;
    private final Map<Long, CompletableFuture<SocketChannel>> expected = new ConcurrentHashMap<>();
    private final int most;
    private final Deque<MainHandle> spares = new ArrayDeque<>();
    private boolean closed;

    /** @param most how many spares to keep */
    MainJvms(Jvm jvm, List<String> options, Path socket, ProcessList processes, int most) throws IOException {
        this.most = most;
        this.jvm = jvm;
        this.options = options;
        this.address = socket.toString();
        this.processes = processes;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread acceptor = new Thread(this::accept, "main JVMs reporting");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                DataInputStream in = MainConnection.input(channel);
                if (in.readUnsignedByte() == Wire.HELLO) {
                    long pid = in.readLong();
                    expected(pid).complete(channel);
                } else {
                    channel.close();
                }
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                // A main died while it connected, this server was closed, or this main finds no memory here: it does
                // not
                // come up, and the next one may.
            }
        }
    }

    private CompletableFuture<SocketChannel> expected(long pid) {
        return expected.computeIfAbsent(pid, key -> new CompletableFuture<>());
    }

    /** Sets the options of the mains that will be launched from now on. */
    void launchWith(List<String> now) {
        options = now;
    }

    /** Starts spare mains, unless there are enough. */
    synchronized void prepare() {
        try {
            while (spares.size() < most && !closed) {
                spares.add(launch());
            }
        } catch (IOException e) {
            // take() tries again, and fails with the reason
        }
    }

    /**
     * Returns a main JVM that has not been used.
     *
     * @throws IOException if no main JVM comes up; the message contains what it printed
     */
    MainHandle take() throws IOException {
        MainHandle ready;
        synchronized (this) {
            if (closed) {
                throw new IOException("the shell is ending");
            }
            ready = spare();
        }
        connect(ready);
        return ready;
    }

    private MainHandle spare() throws IOException {
        for (MainHandle next; (next = spares.poll()) != null; ) {
            if (next.process().isAlive()) {
                return next;
            }
        }
        return launch();
    }

    private MainHandle launch() throws IOException {
        if (!Files.isExecutable(jvm.java())) {
            throw new IOException("there is no java to run programs with at " + jvm.java());
        }
        ProcessBuilder builder = new ProcessBuilder(jvm.mainCommand(options, address)).redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        // Each of these variables would make every JVM of the run print a line about it.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("_JAVA_OPTIONS");
        Process main = builder.start();
        processes.add(main.pid());
        return new MainHandle(main);
    }

    /**
     * Waits until the JVM connects. The wait ends in one of three ways: it connects, it dies, or the deadline passes.
     */
    private void connect(MainHandle link) throws IOException {
        CompletableFuture<SocketChannel> report = expected(link.pid());
        link.process().onExit().thenRun(() -> report.completeExceptionally(new IOException("it ended at once")));
        try {
            SocketChannel channel = report.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            link.attach(new MainConnection(channel));
        } catch (ExecutionException | TimeoutException e) {
            link.process().destroyForcibly();
            String why = e instanceof TimeoutException ? "it did not report in time" : "it ended at once";
            throw new IOException("the JVM for the program did not come up: " + why + "\n" + link.evidence(), e);
        } catch (InterruptedException e) {
            link.process().destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            expected.remove(link.pid());
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            spares.forEach(spare -> spare.process().destroyForcibly());
            spares.clear();
        }
        server.close();
    }
}
