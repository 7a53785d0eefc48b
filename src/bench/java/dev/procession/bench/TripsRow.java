package dev.procession.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures the round trip of a small number from main to a child and back, one at a time. Main makes the queues or the
 * pipe. The program runs without the shell, so that only these two processes work. Each round is a new program. It does
 * 20,000 round trips before the 20,000 that count, on both sides, because a JVM compiles the code meanwhile. A figure
 * is the mean of a round.
 */
final class TripsRow implements BenchRow {

    private static final Pattern NANOS = Pattern.compile("nanos (\\d+)");

    private final String name;
    private final String program;
    private final Threshold bar;

    private TripsRow(String name, String program, Threshold bar) {
        this.name = name;
        this.program = program;
        this.bar = bar;
    }

    static TripsRow queue() {
        return new TripsRow("queue", "QueueTrips", Threshold.ratioAtMost(0.8));
    }

    static TripsRow pipe() {
        return new TripsRow("pipe", "PipeTrips", Threshold.ratioAtMost(1.0));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String what() {
        return name + ", round trip between main and a child";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> micros(setting.programs().ordinary(program)));
        Samples peer = race.add("Python", setting.python(), p -> micros(p.run(name + "_trips")));
        race.run();
        return List.of(Finding.of(name, what(), "us", ours, peer, bar));
    }

    private static double[] micros(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            return Race.one(output.awaitNumber(NANOS) / 1e3);
        }
    }
}
