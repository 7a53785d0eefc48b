package dev.procession.faults;

import dev.procession.cli.PseudoTerminal;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A shell of a trial, on a terminal of its own. A thread types, because a halted shell takes only some of the keys. */
final class ShellAtTerminal implements Closeable {

    static final String PROMPT = "> ";

    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final PseudoTerminal terminal;
    private final ExecutorService typist = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "typist");
        thread.setDaemon(true);
        return thread;
    });
    private boolean hungUp;

    private ShellAtTerminal(PseudoTerminal terminal) {
        this.terminal = terminal;
    }

    static ShellAtTerminal start(Map<String, String> environment, List<String> command) throws IOException {
        return new ShellAtTerminal(PseudoTerminal.open(environment, command.toArray(String[]::new)));
    }

    long pid() {
        return terminal.pid();
    }

    boolean isAlive() {
        return terminal.isInUse();
    }

    boolean isHungUp() {
        return hungUp;
    }

    void type(String keys) {
        typist.execute(() -> {
            try {
                terminal.type(keys);
            } catch (IOException | RuntimeException e) {
                // the terminal is gone
            }
        });
    }

    void resize(int columns, int rows) {
        try {
            terminal.resize(columns, rows);
        } catch (RuntimeException e) {
            // the terminal is gone
        }
    }

    void hangUp() throws IOException {
        hungUp = true;
        terminal.hangUp();
    }

    /** Everything that was shown, without escape sequences. */
    String screen() {
        return terminal.screen();
    }

    /** Waits until a text appears behind the first {@code from} characters. Returns false if the shell ends before. */
    boolean awaitText(String text, int from, long seconds) {
        await(() -> screen().indexOf(text, from) >= 0 || !isAlive(), seconds);
        return screen().indexOf(text, from) >= 0;
    }

    boolean awaitEnd(long seconds) {
        return await(() -> !isAlive(), seconds);
    }

    /** Waits until a condition holds. Returns false if it does not within the time. */
    static boolean await(BooleanSupplier condition, long seconds) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }

    @Override
    public void close() {
        typist.shutdownNow();
        terminal.close();
    }
}
