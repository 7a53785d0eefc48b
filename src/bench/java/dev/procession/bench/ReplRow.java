package dev.procession.bench;

import java.util.List;

/** A row that measures how long a user at a terminal waits, in procession and in {@code jshell}. */
abstract class ReplRow implements BenchRow {

    private final String name;
    private final String what;
    private final Threshold bar;

    ReplRow(String name, String what, Threshold bar) {
        this.name = name;
        this.what = what;
        this.bar = bar;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String what() {
        return what;
    }

    @Override
    public final List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> measure(Repl.procession(setting.product())));
        Samples peer = race.add("jshell", setting.jshell(), jshell -> measure(Repl.jshell(jshell)));
        race.run();
        return List.of(Finding.of(name, what, "ms", ours, peer, bar));
    }

    private double[] measure(Repl repl) throws Exception {
        try (Pty terminal = repl.open()) {
            return Race.one(millis(repl, terminal));
        }
    }

    /** Measures once, at a terminal where the shell was just started; returns milliseconds. */
    abstract double millis(Repl repl, Pty terminal) throws Exception;
}
