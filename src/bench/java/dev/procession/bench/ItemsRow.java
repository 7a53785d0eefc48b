package dev.procession.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures how many numbers a second pass through a queue from a child to main, in order. On both sides only the last
 * 500,000 of 800,000 count, because the JVM is still compiling before. The program runs without the shell, so that no
 * messages are traced.
 */
final class ItemsRow implements BenchRow {

    private static final Pattern RATE = Pattern.compile("rate (\\d+)");

    @Override
    public String name() {
        return "items";
    }

    @Override
    public String what() {
        return "queue, items from a child to main";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> rate(setting.programs().ordinary("Items")));
        Samples peer = race.add("Python", setting.python(), p -> rate(p.run("items")));
        race.run();
        return List.of(Finding.of(name(), what(), "/s", ours, peer, Threshold.ratioAtLeast(1.0)));
    }

    private static double[] rate(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            return Race.one(output.awaitNumber(RATE));
        }
    }
}
