package dev.procession.engine.main;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.process.MainProgram;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Receives the shell's requests in a main JVM and carries them out. A thread of its own reads them, so that an
 * interruption, and the end of the input, are noticed while code runs. All other requests are carried out on the main thread, one after the other.
 */
final class CommandLoop {

    private static final int SHELL_GONE_STATUS = 129;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final SocketChannel channel;
    private final Thread mainThread = Thread.currentThread();
    private final StudentLoader loader = new StudentLoader(ClassLoader.getSystemClassLoader());
    private final MainSnippets snippets = new MainSnippets(loader);
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private @Nullable File checkpoint;
    private boolean announced;
    private boolean invoking;
    private boolean stopping;
    private long idleSince;

    /** @param body the message without its kind and length */
    private record Request(int kind, byte[] body) {}

    CommandLoop(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new BufferedInputStream(Wire.input(channel)));
        this.out = new DataOutputStream(new BufferedOutputStream(Wire.output(channel)));
    }

    /** Sends HELLO with the pid of this JVM, and begins to read requests. */
    void open() throws IOException {
        Thread.currentThread().setContextClassLoader(loader);
        out.writeByte(Wire.HELLO);
        out.writeLong(ProcessHandle.current().pid());
        out.flush();
        Thread reader = new Thread(this::read, "requests of the shell");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            while (true) {
                int kind = in.readUnsignedByte();
                byte[] body = LengthPrefixed.readBytes(in);
                switch (kind) {
                    case Wire.INTERRUPT -> interrupt();
                    case Wire.END_READ -> {
                        MainAgent.openScanners();
                        MainProgram.endRead();
                    }
                    case Wire.END_INPUT -> MainProgram.endInput();
                    default -> {
                        if (kind == Wire.INVOKE) {
                            announceInvocation();
                        }
                        requests.add(new Request(kind, body));
                    }
                }
            }
        } catch (IOException e) {
            if (channel.isOpen()) {
                Runtime.getRuntime().halt(SHELL_GONE_STATUS);
            }
        }
    }

    private synchronized void announceInvocation() {
        announced = true;
        stopping = false;
        MainProgram.allowReads();
    }

    /**
     * Interrupts the invocation that runs. If the invocation has been received but has not begun, it begins
     * interrupted.
     */
    private synchronized void interrupt() {
        stopping = announced || invoking;
        if (stopping) {
            MainProgram.stopReads();
        }
        if (invoking) {
            mainThread.interrupt();
        }
    }

    /**
     * Carries out requests until the session is to end, or until a whole program is to run.
     *
     * @return the program's class; null at the end of a session
     */
    @Nullable
    Class<?> workUntilProgram() throws Exception {
        while (true) {
            Request request = requests.take();
            DataInputStream body = new DataInputStream(new ByteArrayInputStream(request.body()));
            switch (request.kind()) {
                case Wire.BEGIN -> begin(body);
                case Wire.LOAD -> answer(() -> snippets.load(Wire.readClasses(body)));
                case Wire.REDEFINE -> answer(() -> snippets.redefine(Wire.readClasses(body)));
                case Wire.INVOKE -> invoke(LengthPrefixed.readText(body), LengthPrefixed.readText(body));
                case Wire.VALUE_OF ->
                    answer(() -> snippets.valueOf(LengthPrefixed.readText(body), LengthPrefixed.readText(body)));
                case Wire.RESTORE -> answer(() -> MainProgram.restoreVariables(body.readAllBytes(), loader));
                case Wire.RUN_MAIN -> {
                    return program(LengthPrefixed.readText(body));
                }
                case Wire.END -> {
                    return null;
                }
                default -> throw new IOException("unknown request " + request.kind());
            }
        }
    }

    private Class<?> program(String name) throws ReflectiveOperationException {
        MainProgram.recordStart(name);
        // Not initialized here: the initializer is part of the program, and may fail.
        return Class.forName(name, false, loader);
    }

    private void begin(DataInputStream body) throws IOException {
        RunStart start = RunStart.read(body);
        checkpoint = start.checkpoint();
        MainProgram.enter(
                start.trace(),
                start.seal(),
                start.aliveLock(),
                start.note(),
                start.childOptions(),
                start.speed(),
                start.steps(),
                loader,
                channel);
        if (checkpoint != null) {
            MainProgram.recordStart(start.title());
            idleSince = MainProgram.recordIdle();
        }
        sendDone("");
    }

    /** A request whose result is a text. */
    private interface Work {
        String run() throws Exception;
    }

    private void answer(Work work) throws IOException {
        String result;
        try {
            result = work.run();
        } catch (Exception | LinkageError e) {
            out.writeByte(Wire.REFUSED);
            LengthPrefixed.writeText(String.valueOf(e), out);
            out.flush();
            return;
        }
        sendDone(result);
    }

    private void sendDone(String result) throws IOException {
        out.writeByte(Wire.DONE);
        LengthPrefixed.writeText(result, out);
        out.flush();
    }

    private void invoke(String type, String method) throws IOException {
        MainProgram.recordResumed(idleSince);
        synchronized (this) {
            announced = false;
            invoking = true;
            if (stopping) {
                mainThread.interrupt();
            }
        }
        MainOutcome outcome;
        try {
            outcome = MainOutcome.value(snippets.invoke(type, method));
        } catch (Throwable thrown) {
            outcome = MainOutcome.thrown(thrown);
        }
        boolean stopped;
        synchronized (this) {
            invoking = false;
            stopped = stopping && !outcome.isValue();
            Thread.interrupted(); // an interruption that came too late must not hit the next snippet
        }
        System.out.flush();
        System.err.flush();
        if (checkpoint != null) {
            // Before the answer, so that the effects of an answered snippet are never lost.
            MainProgram.saveVariables(checkpoint, loader);
        }
        if (stopped) {
            out.writeByte(Wire.STOPPED);
        } else {
            outcome.write(out);
        }
        out.flush();
        idleSince = MainProgram.recordIdle();
    }
}
