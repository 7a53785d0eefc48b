package dev.procession.bench;

import java.util.List;

/** The first thing that anybody sees of a shell. */
final class PromptRow implements Row {

    @Override
    public String name() {
        return "prompt";
    }

    @Override
    public String what() {
        return "exec to prompt, at a terminal";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> measure(Repl.procession(setting)));
        Samples peer = race.add("jshell", setting.jshell(), jshell -> measure(Repl.jshell(jshell)));
        race.run();
        return List.of(Finding.of(name(), what(), "ms", ours, peer, Bar.ratioAtMost(0.20)));
    }

    private static double[] measure(Repl repl) throws Exception {
        try (Pty terminal = repl.open()) {
            return Race.one(Nanos.millis(terminal.begin(), terminal.expect(repl.prompt())));
        }
    }
}
