package dev.procession.bench;

import java.util.List;

/** Measures the cost of processes in a common example: three children sleep for 1, 2 and 3 s, and all are joined. */
final class SleepersRow implements BenchRow {

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
        Samples shell = race.add("procession", () -> TimeStamps.overhead(programs.inShell("Sleepers")));
        Samples program = race.add("procession", () -> TimeStamps.overhead(programs.ordinary("Sleepers")));
        Samples spawn =
                race.add("Python spawn", setting.python(), p -> TimeStamps.overhead(p.run("sleepers", "spawn")));
        Samples fork = race.add("Python fork", setting.python(), p -> TimeStamps.overhead(p.run("sleepers", "fork")));
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
}
