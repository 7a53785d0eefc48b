package dev.procession.faults;

import dev.procession.cli.PseudoTerminal;
import java.util.List;
import java.util.Random;

/** Chooses what a person types: Java, commands, answers, and keys that edit or interrupt. */
final class TypedLines {

    private static final String PREFORK = "setStartMethod(StartMethod.PREFORK); new Process(() -> sleep(20)).start()";

    private static final List<String> JAVA = List.of(
            "int n = 40 + 2",
            "println(\"hello \" + System.nanoTime())",
            "var p = new Process(() -> sleep(20)); p.start()",
            "new Process(() -> { sleep(1); println(\"from the child\"); }).start()",
            "new Process(() -> { while (true) {} }).start()",
            "new Process(() -> { for (int i = 0; i < 5_000; i++) println(i); }).start()",
            "new Process(() -> { new Process(() -> sleep(8)).start(); Runtime.getRuntime().halt(0); }).start()",
            "p.join()",
            "p.kill()",
            "while (true) {}",
            "sleep(3)",
            "var q = new Queue<Integer>(); new Process(() -> q.put(1)).start(); q.get()",
            "var pool = new Pool(2); pool.map(x -> x * x, List.of(1, 2, 3))",
            "new Scanner(System.in).nextLine()",
            "int wrong = \"text\"",
            "void half() {",
            "\"一二三\".length()",
            PREFORK,
            "throw new IllegalStateException(\"mine\")",
            "System.exit(3)",
            "Runtime.getRuntime().halt(9)");

    private static final List<String> DEMOS = List.of(
            "with-join",
            "without-join",
            "three-joined",
            "style-one",
            "four-workers",
            "two-cooks",
            "with-lock",
            "opposite-order",
            "daemon-ends",
            "orphan",
            "endless-child",
            "conversation",
            "four-generations",
            "lost-updates");

    private static final List<String> COMMANDS = List.of(
            "/ps",
            "/timeline",
            "/timeline tree",
            "/timeline bars",
            "/runs",
            "/replay 1 --speed 10",
            "/why 3",
            "/export out.html",
            "/export out.json",
            "/lessons",
            "/open two-styles",
            "/open join",
            "/next",
            "/back",
            "/predict",
            "/answer a",
            "/answer b",
            "/progress",
            "/hint",
            "/lang zh",
            "/lang en",
            "/vars",
            "/list",
            "/restart",
            "/reset",
            "/step",
            "/save mine.jsh",
            "/load mine.jsh",
            "/help run",
            "/search join",
            "/nothing");

    private static final List<String> PROCESSES =
            List.of("main", "Process-1", "Process-2", "Process-3", "Process-1:1", "Process-9");

    private static final List<String> KEYS = List.of(
            PseudoTerminal.CTRL_C,
            PseudoTerminal.CTRL_C,
            PseudoTerminal.CTRL_C + PseudoTerminal.CTRL_C,
            PseudoTerminal.CTRL_D,
            PseudoTerminal.TAB,
            "/ru" + PseudoTerminal.TAB,
            "new Pro" + PseudoTerminal.TAB,
            PseudoTerminal.ENTER,
            "\u001b[A" + PseudoTerminal.ENTER,
            "\u001b[Z",
            "a" + PseudoTerminal.ENTER,
            "an answer" + PseudoTerminal.ENTER,
            "q",
            "\u0012joi" + PseudoTerminal.ENTER);

    private static final String PASTE_BEGINS = "\u001b[200~";
    private static final String PASTE_ENDS = "\u001b[201~";
    private static final int LONGEST_PASTE_LINES = 40;

    private final Random random;

    TypedLines(Random random) {
        this.random = random;
    }

    private String of(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Something that starts processes. */
    String start() {
        return switch (random.nextInt(4)) {
            case 0 -> "/run " + of(DEMOS) + PseudoTerminal.ENTER;
            case 1 -> of(JAVA.subList(2, 7)) + PseudoTerminal.ENTER;
            default ->
                "/run " + Program.values()[random.nextInt(Program.values().length)].fileName() + PseudoTerminal.ENTER;
        };
    }

    /** A line that makes typed code keep JVMs ready. */
    String prefork() {
        return PseudoTerminal.CTRL_C + PREFORK + PseudoTerminal.ENTER;
    }

    /** Anything. */
    String any() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> start();
            case 2, 3, 4 -> of(JAVA) + PseudoTerminal.ENTER;
            case 5, 6 -> of(COMMANDS) + PseudoTerminal.ENTER;
            case 7, 8 -> onProcess() + PseudoTerminal.ENTER;
            case 9 -> paste();
            default -> of(KEYS);
        };
    }

    private String onProcess() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "/stop " + of(PROCESSES);
            case 2 -> "/cont " + of(PROCESSES);
            case 3 -> "/kill " + of(PROCESSES) + " KILL";
            case 4 -> "/kill " + of(PROCESSES) + " HUP";
            default -> "/kill " + of(PROCESSES);
        };
    }

    private String paste() {
        StringBuilder text = new StringBuilder(PASTE_BEGINS);
        int lines = 1 + random.nextInt(LONGEST_PASTE_LINES);
        for (int i = 0; i < lines; i++) {
            text.append("int pasted").append(i).append(" = ").append(i).append(";\n");
        }
        return text + PASTE_ENDS + PseudoTerminal.ENTER;
    }
}
