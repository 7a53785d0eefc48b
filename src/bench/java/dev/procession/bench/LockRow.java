package dev.procession.bench;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures the cost of one acquire and release: in main while no other process wants the lock, and for two children
 * that do nothing else for a second. The second figure is that second divided by the number of times that either child
 * had the lock; how the two share it does not matter. The program runs without the shell. Each side does two million
 * iterations first, because a JVM needs that many until it has compiled the code, and on a busy machine the code is ten
 * times as slow before.
 */
final class LockRow implements BenchRow {

    private static final Pattern FREE = Pattern.compile("free (\\d+)");
    private static final Pattern CONTENDED = Pattern.compile("contended (\\d+)");
    private static final double PICOS_A_MICRO = 1e6;

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public String what() {
        return "lock, acquire and release";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        Samples ours = race.add("procession", () -> both(setting.programs().ordinary("Locks")));
        Samples peer = race.add("Python", setting.python(), p -> both(p.run("locks")));
        race.run();
        return List.of(
                Finding.of(name(), what() + ", free", "us", free(ours), free(peer), Threshold.ratioAtMost(0.2)),
                Finding.of(
                        name(),
                        what() + ", two processes",
                        "us",
                        contended(ours),
                        contended(peer),
                        Threshold.ratioAtMost(0.7)));
    }

    /** Both figures of one run: free, then contended. */
    private static double[] both(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            double free = output.awaitNumber(FREE) / PICOS_A_MICRO;
            return new double[] {free, output.awaitNumber(CONTENDED) / PICOS_A_MICRO};
        }
    }

    private static Samples free(Samples both) {
        return everySecond(both, 0);
    }

    private static Samples contended(Samples both) {
        return everySecond(both, 1);
    }

    private static Samples everySecond(Samples both, int from) {
        Samples some = new Samples(both.name());
        for (int i = from; i < both.figures().size(); i += 2) {
            some.add(both.figures().get(i));
        }
        return some;
    }
}
