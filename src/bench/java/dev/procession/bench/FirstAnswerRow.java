package dev.procession.bench;

/** How long until somebody who types without hesitating has an answer. */
final class FirstAnswerRow extends ReplRow {

    FirstAnswerRow() {
        super("first-answer", "exec to the answer to the first line", Bar.ratioAtMost(0.50));
    }

    @Override
    double millis(Repl repl, Pty terminal) throws Exception {
        terminal.expect(repl.prompt());
        terminal.enter("int n = 40 + 2");
        return Nanos.millis(terminal.begin(), terminal.expect("n ==> 42"));
    }
}
