package dev.procession.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program into which Java is typed: procession or {@code jshell}. */
record Repl(String prompt, Map<String, String> environment, List<String> command) {

    /** The time between the prompt and the first key of a user; a shell may use it for preparation. */
    private static final long LOOKING_SECONDS = 2;

    static Repl procession(Product product) {
        return new Repl(
                "procession> ",
                product.environment(),
                List.of(product.launcher().toString()));
    }

    static Repl jshell(JshellPeer jshell) {
        return new Repl("jshell> ", Environment.clean(), jshell.command());
    }

    Repl withVariable(String variable, String value) {
        return new Repl(prompt, Environment.withVariable(environment, variable, value), command);
    }

    /** Starts it at a terminal and returns at once. */
    Pty open() throws IOException {
        return Pty.open(environment, command);
    }

    /** Starts it at a terminal, waits for the prompt, and lets the time pass in which a user looks at it. */
    Pty openAndLook() throws IOException, InterruptedException {
        Pty terminal = open();
        terminal.expect(prompt);
        TimeUnit.SECONDS.sleep(LOOKING_SECONDS);
        return terminal;
    }

    /** Runs a program with {@code /run} in a fresh shell. */
    ProgramOutput run(Path program) throws IOException, InterruptedException {
        Pty terminal = openAndLook();
        terminal.enter("/run " + program);
        return terminal;
    }
}
