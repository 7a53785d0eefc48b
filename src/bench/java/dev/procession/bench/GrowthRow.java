package dev.procession.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Measures the time from the first {@code start()} until each of many children has printed its first line while all of
 * them live. With a fixed number of cores this time must grow linearly with the number of children, and not faster than
 * in Python.
 */
final class GrowthRow implements BenchRow {

    private static final List<Integer> CHILDREN = List.of(1, 8, 32, 128);
    private static final String VARIABLE = "CHILDREN";
    private static final Pattern STAMP = Pattern.compile("\\b(before|after) (\\d+)\\b");

    /** The largest ratio of two slopes that still counts as linear on a machine that does other work too. */
    private static final double STRAIGHT_RATIO = 1.25;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public String what() {
        return "first lines of 1, 8, 32, 128 children, all alive";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Race race = new Race(setting.rounds());
        List<Samples> ours = new ArrayList<>();
        List<Samples> spawn = new ArrayList<>();
        for (int n : CHILDREN) {
            ours.add(race.add("procession", () -> firstLines(inShell(setting, n), n)));
            spawn.add(race.add("Python spawn", setting.python(), p -> firstLines(python(p, n), n)));
        }
        race.run();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < CHILDREN.size(); i++) {
            String what = "first lines, children alive: " + CHILDREN.get(i);
            findings.add(Finding.of(name(), what, "ms", ours.get(i), spawn.get(i), Threshold.NONE));
        }
        Samples slope = slope("procession", ours, 0, CHILDREN.size());
        findings.add(Finding.of(
                name(),
                "for each further child",
                "ms",
                slope,
                slope("Python spawn", spawn, 0, CHILDREN.size()),
                Threshold.ratioAtMost(1.0)));
        int last = CHILDREN.size() - 2;
        findings.add(Finding.of(
                name(),
                "for each further child from 32, against up to 32",
                "ms",
                slope("procession", ours, last, CHILDREN.size()),
                slope("procession up to 32", ours, 0, last + 1),
                Threshold.ratioAtMost(STRAIGHT_RATIO)));
        return findings;
    }

    private static ProgramOutput inShell(Setting setting, int children) throws Exception {
        Repl shell = Repl.procession(setting.product()).withVariable(VARIABLE, Integer.toString(children));
        return shell.run(setting.programs().source("Growth"));
    }

    private static ProgramOutput python(PythonPeer python, int children) throws Exception {
        Map<String, String> environment =
                Environment.withVariable(Environment.clean(), VARIABLE, Integer.toString(children));
        return python.run(environment, "growth", "spawn");
    }

    /** Reads the time stamps, which arrive in any order. */
    private static double[] firstLines(ProgramOutput running, int children) throws Exception {
        try (ProgramOutput output = running) {
            long before = 0;
            long last = 0;
            for (int i = 0; i <= children; i++) {
                MatchResult stamp = output.await(STAMP);
                long at = Long.parseLong(stamp.group(2));
                if (stamp.group(1).equals("before")) {
                    before = at;
                } else {
                    last = Math.max(last, at);
                }
            }
            return Race.one(Nanos.millis(before, last));
        }
    }

    /** The slope of the regression line through the points of a round, for each round. */
    private static Samples slope(String name, List<Samples> byCount, int from, int to) {
        Samples slopes = new Samples(name);
        int rounds = byCount.get(0).figures().size();
        for (int round = 0; round < rounds; round++) {
            double meanX = 0;
            double meanY = 0;
            for (int i = from; i < to; i++) {
                meanX += CHILDREN.get(i) / (double) (to - from);
                meanY += byCount.get(i).figures().get(round) / (to - from);
            }
            double products = 0;
            double squares = 0;
            for (int i = from; i < to; i++) {
                double x = CHILDREN.get(i) - meanX;
                products += x * (byCount.get(i).figures().get(round) - meanY);
                squares += x * x;
            }
            slopes.add(products / squares);
        }
        return slopes;
    }
}
