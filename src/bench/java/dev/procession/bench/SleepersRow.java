package dev.procession.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Measures the cost of processes in a common example: three children sleep for 1, 2 and 3 s, and all are joined. */
final class SleepersRow implements BenchRow {

    private static final Pattern BEFORE = Pattern.compile("\\bbefore (\\d+)\\b");
    private static final Pattern AFTER = Pattern.compile("\\bafter (\\d+)\\b");
    private static final double SLEPT_MILLIS = 3000;

    @Override
    public String name() {
        return "sleepers";
    }

    @Override
    public String what() {
        return "three sleepers, total - 3 s";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        BenchPrograms programs = setting.programs();
        Race race = new Race(setting.rounds());
        Samples shell = race.add("procession", () -> overhead(programs.inShell(setting, "Sleepers")));
        Samples program = race.add("procession", () -> overhead(programs.ordinary(setting, "Sleepers")));
        Samples spawn = race.add("Python spawn", setting.python(), p -> overhead(p.run("sleepers", "spawn")));
        Samples fork = race.add("Python fork", setting.python(), p -> overhead(p.run("sleepers", "fork")));
        race.run();
        return List.of(
                found("in the shell", shell, spawn, Threshold.ratioAtMost(0.70)),
                found("in the shell", shell, fork, Threshold.NONE),
                found("ordinary program", program, spawn, Threshold.ratioAtMost(0.70)),
                found("ordinary program", program, fork, Threshold.NONE));
    }

    private Finding found(String where, Samples ours, Samples peer, Threshold bar) {
        return Finding.of(name(), what() + ", " + where, "ms", ours, peer, bar);
    }

    private static double[] overhead(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            long before = output.awaitNumber(BEFORE);
            return Race.one(Nanos.millis(before, output.awaitNumber(AFTER)) - SLEPT_MILLIS);
        }
    }
}
