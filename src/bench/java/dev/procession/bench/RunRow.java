package dev.procession.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures a demo from the command to the first line that main prints, including compilation. Each demo runs in a fresh
 * shell, two seconds after its prompt. The peer is the JDK's own way to run a source file.
 */
final class RunRow implements BenchRow {

    private static final String LINE = "first line of main";

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String what() {
        return "/run to the first line of main";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Path demo = setting.programs().source("Demo");
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> inShell(Repl.procession(setting.product()), demo));
        Samples peer = race.add("java Demo.java", () -> fromSource(setting, demo));
        race.run();
        return List.of(Finding.of(name(), what(), "ms", ours, peer, Threshold.ratioAtMost(0.50)));
    }

    private static double[] inShell(Repl repl, Path demo) throws Exception {
        try (Pty terminal = repl.openAndLook()) {
            long entered = terminal.enter("/run " + demo);
            return Race.one(Nanos.millis(entered, terminal.expect(LINE)));
        }
    }

    private static double[] fromSource(Setting setting, Path demo) throws Exception {
        List<String> command =
                setting.jdk().java("-cp", setting.product().libraryJar().toString(), demo.toString());
        long before = System.nanoTime();
        try (ProgramOutput output = StartedProgram.run(Environment.clean(), command)) {
            output.await(Pattern.compile(LINE));
            return Race.one(Nanos.millis(before, System.nanoTime()));
        }
    }
}
