package dev.procession.bench;

import java.util.List;

/** How long until somebody who types without hesitating has an answer. */
final class FirstAnswerRow implements Row {

    @Override
    public String name() {
        return "first-answer";
    }

    @Override
    public String what() {
        return "exec to the answer to the first line";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> measure(Repl.procession(setting)));
        Samples peer = race.add("jshell", setting.jshell(), jshell -> measure(Repl.jshell(jshell)));
        race.run();
        return List.of(Finding.of(name(), what(), "ms", ours, peer, Bar.ratioAtMost(0.50)));
    }

    private static double[] measure(Repl repl) throws Exception {
        try (Pty terminal = repl.open()) {
            terminal.expect(repl.prompt());
            terminal.enter("int n = 40 + 2");
            return Race.one(Nanos.millis(terminal.begin(), terminal.expect("n ==> 42")));
        }
    }
}
