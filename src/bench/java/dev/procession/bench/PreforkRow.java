package dev.procession.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures processes for which something was prepared: booted JVMs on our side, the fork server on Python's. Both sides
 * get 2 s for the preparation, which do not count, and start no child before those that count. The sleepers are
 * compared with a plain fork of a small Python process, which is the lower bound.
 */
final class PreforkRow implements BenchRow {

    private static final int CHILDREN = 3;
    private static final Pattern BEFORE = Pattern.compile("\\bbefore (\\d+)\\b");
    private static final Pattern AFTER = Pattern.compile("\\bafter (\\d+)\\b");
    private static final double SLEPT_MILLIS = 3000;

    @Override
    public String name() {
        return "prefork";
    }

    @Override
    public String what() {
        return "processes that were made ready";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        BenchPrograms programs = setting.programs();
        Race race = new Race(setting.rounds());
        Samples shell = race.add("procession", () -> starts(programs.inShell(setting, "PreforkStart")));
        Samples program = race.add("procession", () -> starts(programs.ordinary(setting, "PreforkStart")));
        Samples server = race.add("Python forkserver", setting.python(), p -> starts(p.run("forkserver_start")));
        Samples sleepersShell = race.add("procession", () -> overhead(programs.inShell(setting, "PreforkSleepers")));
        Samples sleepersProgram = race.add("procession", () -> overhead(programs.ordinary(setting, "PreforkSleepers")));
        Samples fork = race.add("Python fork", setting.python(), p -> overhead(p.run("sleepers", "fork")));
        race.run();
        String start = "start() to first line, ready, ";
        String sleepers = "three sleepers, total - 3 s, ready, ";
        return List.of(
                found(start + "in the shell", shell, server),
                found(start + "ordinary program", program, server),
                found(sleepers + "in the shell", sleepersShell, fork),
                found(sleepers + "ordinary program", sleepersProgram, fork));
    }

    private Finding found(String what, Samples ours, Samples peer) {
        return Finding.of(name(), what, "ms", ours, peer, Threshold.ratioAtMost(1.0));
    }

    private static double[] starts(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            double[] millis = new double[CHILDREN];
            for (int i = 0; i < CHILDREN; i++) {
                long after = output.awaitNumber(AFTER);
                millis[i] = Nanos.millis(output.awaitNumber(BEFORE), after);
            }
            return millis;
        }
    }

    private static double[] overhead(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            long before = output.awaitNumber(BEFORE);
            return Race.one(Nanos.millis(before, output.awaitNumber(AFTER)) - SLEPT_MILLIS);
        }
    }
}
