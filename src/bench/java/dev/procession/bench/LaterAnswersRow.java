package dev.procession.bench;

import java.util.List;

/** The second and later lines of a session. No answer may be part of the line that is typed, which is echoed. */
final class LaterAnswersRow implements Row {

    private record Typed(String line, String answer) {}

    private static final Typed FIRST = new Typed("int n = 40 + 2", "n ==> 42");

    private static final List<Typed> LATER = List.of(
            new Typed("int twice(int x) { return 2 * x; }", "method twice(int)"),
            new Typed("twice(n)", "==> 84"),
            new Typed("int[] squares = {1, 4, 9}", "squares ==> int[3]"),
            new Typed("squares[2] + twice(3)", "==> 15"),
            new Typed("var words = List.of(\"a\", \"bc\", \"def\")", "words ==> [a, bc, def]"),
            new Typed("words.stream().mapToInt(w -> w.length()).sum()", "==> 6"),
            new Typed("for (int i = 0; i < 3; i++) System.out.println(\"line \" + i * i)", "line 4"),
            new Typed("n = n + 1", "n ==> 43"));

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String what() {
        return "Enter to answer, mean of lines 2 to 9";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> measure(Repl.procession(setting)));
        Samples peer = race.add("jshell", setting.jshell(), jshell -> measure(Repl.jshell(jshell)));
        race.run();
        return List.of(Finding.of(name(), what(), "ms", ours, peer, Bar.ratioAtMost(1.0)));
    }

    private static double[] measure(Repl repl) throws Exception {
        try (Pty terminal = repl.open()) {
            terminal.expect(repl.prompt());
            answer(terminal, FIRST, repl);
            double sum = 0;
            for (Typed typed : LATER) {
                sum += answer(terminal, typed, repl);
            }
            return Race.one(sum / LATER.size());
        }
    }

    private static double answer(Pty terminal, Typed typed, Repl repl) throws Exception {
        long entered = terminal.enter(typed.line());
        double millis = Nanos.millis(entered, terminal.expect(typed.answer()));
        terminal.expect(repl.prompt());
        return millis;
    }
}
