package dev.procession.bench;

import java.util.List;

/** The lines after the first and their answers. No answer may be part of a typed line, which the terminal echoes. */
final class LaterAnswers {

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

    private LaterAnswers() {}

    /** Types all lines and returns the mean of the milliseconds from Enter to the answer. */
    static double meanMillis(Repl repl, Pty terminal) throws Exception {
        terminal.expect(repl.prompt());
        answer(terminal, FIRST, repl);
        double sum = 0;
        for (Typed typed : LATER) {
            sum += answer(terminal, typed, repl);
        }
        return sum / LATER.size();
    }

    private static double answer(Pty terminal, Typed typed, Repl repl) throws Exception {
        long entered = terminal.enter(typed.line());
        double millis = Nanos.millis(entered, terminal.expect(typed.answer()));
        terminal.expect(repl.prompt());
        return millis;
    }
}
