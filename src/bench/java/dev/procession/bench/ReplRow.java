package dev.procession.bench;

import java.util.List;

/** A row that measures how long a user at a terminal waits, in procession and in {@code jshell}. */
final class ReplRow implements BenchRow {

    /** Measures once, at a terminal where the shell was just started; returns milliseconds. */
    private interface Wait {
        double millis(Repl repl, Pty terminal) throws Exception;
    }

    private final String name;
    private final String what;
    private final Threshold bar;
    private final Wait wait;

    private ReplRow(String name, String what, Threshold bar, Wait wait) {
        this.name = name;
        this.what = what;
        this.bar = bar;
        this.wait = wait;
    }

    /** The row for the time from the start of a shell to its prompt. */
    static ReplRow prompt() {
        return new ReplRow(
                "prompt",
                "exec to prompt, at a terminal",
                Threshold.ratioAtMost(0.20),
                (repl, terminal) -> Nanos.millis(terminal.begin(), terminal.expect(repl.prompt())));
    }

    /** The row for the time from the start of a shell to the first answer, for a user who types at once. */
    static ReplRow firstAnswer() {
        return new ReplRow(
                "first-answer",
                "exec to the answer to the first line",
                Threshold.ratioAtMost(0.50),
                (repl, terminal) -> {
                    terminal.expect(repl.prompt());
                    terminal.enter("int n = 40 + 2");
                    return Nanos.millis(terminal.begin(), terminal.expect("n ==> 42"));
                });
    }

    /** The row for the time from Enter to the answer, for the lines after the first. */
    static ReplRow laterAnswers() {
        return new ReplRow(
                "answers",
                "Enter to answer, mean of lines 2 to 9",
                Threshold.ratioAtMost(1.0),
                LaterAnswers::meanMillis);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> measure(Repl.procession(setting.product())));
        Samples peer = race.add("jshell", setting.jshell(), jshell -> measure(Repl.jshell(jshell)));
        race.run();
        return List.of(Finding.of(name, what, "ms", ours, peer, bar));
    }

    private double[] measure(Repl repl) throws Exception {
        try (Pty terminal = repl.open()) {
            return Race.one(wait.millis(repl, terminal));
        }
    }
}
