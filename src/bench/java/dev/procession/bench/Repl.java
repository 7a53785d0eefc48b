package dev.procession.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Something that Java is typed into. */
record Repl(String prompt, Map<String, String> environment, List<String> command) {

    /** How long somebody looks at the prompt before typing; a shell may use it to make itself ready. */
    private static final long LOOKING_SECONDS = 2;

    static Repl procession(Setting setting) {
        return new Repl(
                "procession> ",
                setting.product().environment(),
                List.of(setting.product().launcher().toString()));
    }

    static Repl jshell(Jshell jshell) {
        return new Repl("jshell> ", Environment.clean(), jshell.command());
    }

    Repl with(String variable, String value) {
        return new Repl(prompt, Environment.with(environment, variable, value), command);
    }

    /** The terminal at the instant at which it was asked for. */
    Pty open() throws IOException {
        return Pty.open(environment, command);
    }

    /** The terminal when somebody has looked at the prompt. */
    Pty openAndLook() throws IOException, InterruptedException {
        Pty terminal = open();
        terminal.expect(prompt);
        TimeUnit.SECONDS.sleep(LOOKING_SECONDS);
        return terminal;
    }

    /** A program that was started by {@code /run} in a fresh shell. */
    Output run(Path program) throws IOException, InterruptedException {
        Pty terminal = openAndLook();
        terminal.enter("/run " + program);
        return terminal;
    }
}
