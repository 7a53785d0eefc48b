package dev.procession.bench;

import java.util.List;

/**
 * Measures the time from just before {@code start()} until the child has written its first line, by the monotonic clock
 * that all processes of a machine share. Every round starts each program anew, and each program starts three children
 * one after the other. So a third of the samples are first starts in a cold parent, on all sides.
 */
final class StartRow implements BenchRow {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String what() {
        return "start() to the child's first line";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        BenchPrograms programs = setting.programs();
        Race race = new Race(setting.rounds());
        Samples shell = race.add("procession", () -> TimeStamps.starts(programs.inShell("Start")));
        Samples program = race.add("procession", () -> TimeStamps.starts(programs.ordinary("Start")));
        Samples spawn = race.add("Python spawn", setting.python(), p -> TimeStamps.starts(p.run("start", "spawn")));
        Samples fork = race.add("Python fork", setting.python(), p -> TimeStamps.starts(p.run("start", "fork")));
        Samples bare = race.add("bare JVM", () -> Race.one(bareJvm(setting)));
        race.run();
        return List.of(
                found("in the shell", shell, spawn, Threshold.ratioAtMost(0.70)),
                found("in the shell", shell, bare, Threshold.ratioAtMost(1.25)),
                found("in the shell", shell, fork, Threshold.NONE),
                found("ordinary program", program, spawn, Threshold.ratioAtMost(0.70)),
                found("ordinary program", program, bare, Threshold.ratioAtMost(1.25)),
                found("ordinary program", program, fork, Threshold.NONE));
    }

    private Finding found(String where, Samples ours, Samples peer, Threshold bar) {
        return Finding.of(name(), what() + ", " + where, "ms", ours, peer, bar);
    }

    private static double bareJvm(Setting setting) throws Exception {
        List<String> command = setting.jdk().bareJava(setting.programs().classes(), "Hello");
        long before = System.nanoTime();
        try (ProgramOutput output = StartedProgram.run(Environment.clean(), command)) {
            return Nanos.millis(before, output.awaitNumber(TimeStamps.AFTER));
        }
    }
}
