package dev.procession.bench;

/** Measures how long a user who types at once waits for the first answer. */
final class FirstAnswerRow extends ReplRow {

    FirstAnswerRow() {
        super("first-answer", "exec to the answer to the first line", Threshold.ratioAtMost(0.50));
    }

    @Override
    double millis(Repl repl, Pty terminal) throws Exception {
        terminal.expect(repl.prompt());
        terminal.enter("int n = 40 + 2");
        return Nanos.millis(terminal.begin(), terminal.expect("n ==> 42"));
    }
}
