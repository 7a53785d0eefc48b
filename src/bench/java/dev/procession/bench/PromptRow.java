package dev.procession.bench;

/** Measures how long a shell takes from its start to its prompt. */
final class PromptRow extends ReplRow {

    PromptRow() {
        super("prompt", "exec to prompt, at a terminal", Threshold.ratioAtMost(0.20));
    }

    @Override
    double millis(Repl repl, Pty terminal) throws Exception {
        return Nanos.millis(terminal.begin(), terminal.expect(repl.prompt()));
    }
}
