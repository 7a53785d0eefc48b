package dev.procession.bench;

/** The first thing that anybody sees of a shell. */
final class PromptRow extends ReplRow {

    PromptRow() {
        super("prompt", "exec to prompt, at a terminal", Bar.ratioAtMost(0.20));
    }

    @Override
    double millis(Repl repl, Pty terminal) throws Exception {
        return Nanos.millis(terminal.begin(), terminal.expect(repl.prompt()));
    }
}
