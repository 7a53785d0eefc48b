package dev.procession.bench;

import java.util.List;

/**
 * Measures processes for which something was prepared: booted JVMs on our side, the fork server on Python's. Both sides
 * get 2 s for the preparation, which do not count, and start no child before those that count. The sleepers are
 * compared with a plain fork of a small Python process, which is the lower bound.
 */
final class PreforkRow implements BenchRow {

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
        Samples shell = race.add("procession", () -> TimeStamps.starts(programs.inShell("PreforkStart")));
        Samples program = race.add("procession", () -> TimeStamps.starts(programs.ordinary("PreforkStart")));
        Samples server =
                race.add("Python forkserver", setting.python(), p -> TimeStamps.starts(p.run("forkserver_start")));
        Samples sleepersShell = race.add("procession", () -> TimeStamps.overhead(programs.inShell("PreforkSleepers")));
        Samples sleepersProgram =
                race.add("procession", () -> TimeStamps.overhead(programs.ordinary("PreforkSleepers")));
        Samples fork = race.add("Python fork", setting.python(), p -> TimeStamps.overhead(p.run("sleepers", "fork")));
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
}
