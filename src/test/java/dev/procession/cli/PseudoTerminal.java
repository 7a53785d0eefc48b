package dev.procession.cli;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Acts as a person at a pseudo-terminal: types, and waits for text to appear. */
public final class PseudoTerminal implements AutoCloseable {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(90);

    public static final String ENTER = "\r";
    public static final String CTRL_C = "\u0003";
    public static final String CTRL_D = "\u0004";
    public static final String TAB = "\t";

    private final PtyProcess process;
    private final StringBuilder raw = new StringBuilder();
    private int seenChars;

    private PseudoTerminal(PtyProcess process) {
        this.process = process;
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    /** A terminal of 100 by 40 cells in which {@code command} runs. */
    public static PseudoTerminal open(Map<String, String> environment, String... command) throws IOException {
        return new PseudoTerminal(new PtyProcessBuilder(command)
                .setEnvironment(environment)
                .setInitialColumns(100)
                .setInitialRows(40)
                .start());
    }

    private void read() {
        char[] buffer = new char[8192];
        try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                synchronized (raw) {
                    raw.append(buffer, 0, n);
                    raw.notifyAll();
                }
            }
        } catch (IOException e) {
            // the program has ended and closed the terminal
        }
    }

    public void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    public void enter(String line) throws IOException {
        type(line + ENTER);
    }

    public void resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
    }

    /**
     * Waits until {@code text} appears after the text of the previous {@code expect}. Escape sequences are ignored.
     */
    public void expect(String text) throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        synchronized (raw) {
            while (true) {
                String screen = screen();
                int at = screen.indexOf(text, seenChars);
                if (at >= 0) {
                    seenChars = at + text.length();
                    return;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("\"" + text + "\" did not appear in:\n" + screen.substring(seenChars));
                }
                TimeUnit.NANOSECONDS.timedWait(raw, left);
            }
        }
    }

    /** Everything that was written so far, without escape sequences. */
    public String screen() {
        return raw().replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\u001b\\][^\u0007]*\u0007|\r", "");
    }

    public String raw() {
        synchronized (raw) {
            return raw.toString();
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Whether the program has not ended. */
    public boolean isInUse() {
        return process.isAlive();
    }

    /** Closes the terminal under the program, as when its window is closed or the connection breaks. */
    public void hangUp() throws IOException {
        process.getInputStream().close();
    }

    /** Waits for the end of the program and returns its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(DEADLINE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("it does not end:\n" + screen().substring(seenChars));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        ProcessHandle.of(process.pid()).ifPresent(p -> p.descendants().forEach(ProcessHandle::destroyForcibly));
        process.destroyForcibly();
    }
}
