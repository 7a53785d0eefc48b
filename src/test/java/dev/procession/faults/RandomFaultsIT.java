package dev.procession.faults;

import static org.junit.jupiter.api.Assertions.fail;

import dev.procession.cli.OnceOnly;
import dev.procession.faults.Trial.Outcome;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whatever a student does and whatever breaks, nothing is left, nothing is lost, and the next start works. The ordinary
 * build carries out a few plans. The profile {@code faults} carries out many:
 * {@code faults.trials} of them from the seed {@code faults.seed} on, each with the next seed.
 */
@Tag(OnceOnly.TAG)
@EnabledOnOs(OS.LINUX)
class RandomFaultsIT {

    private static final int TRIALS = Integer.getInteger("faults.trials", 0);
    private static final int EXPLORING = Integer.getInteger("faults.exploring", 0);
    private static final long[] SEEDS_OF_THE_BUILD = {3, 5};

    private static final Map<String, Integer> faults = new TreeMap<>();
    private static int failed;

    @TestFactory
    Stream<DynamicTest> nothingIsLeftAndTheNextStartWorks() {
        LongStream seeds = LongStream.of(SEEDS_OF_THE_BUILD);
        if (TRIALS > 0) {
            long first = Long.getLong("faults.seed", System.currentTimeMillis());
            seeds = LongStream.range(first, first + TRIALS);
        }
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> tryOut(PlanGenerator.plan(seed))));
    }

    /** The same while every order of a program is explored: {@code faults.exploring} trials, or one in the build. */
    @TestFactory
    Stream<DynamicTest> nothingIsLeftOfAnExploration() {
        long first = Long.getLong("faults.seed", 1);
        return LongStream.range(first, first + Math.max(1, EXPLORING))
                .mapToObj(seed ->
                        DynamicTest.dynamicTest("seed " + seed, () -> tryOut(PlanGenerator.whileExploring(seed))));
    }

    private static void tryOut(Plan plan) throws Exception {
        long seed = plan.seed();
        long begun = System.nanoTime();
        Outcome outcome = Trial.run(plan);
        outcome.faults().forEach((kind, times) -> faults.merge(kind, times, Integer::sum));
        long seconds = (System.nanoTime() - begun) / 1_000_000_000;
        boolean well = outcome.problems().isEmpty();
        System.out.println("faults: seed " + seed + ": " + (well ? "well" : "FAILED") + ", " + seconds + " s, "
                + plan.steps().size() + " steps, " + outcome.faults());
        if (!well) {
            failed++;
            String problems = String.join("\n", outcome.problems());
            // At once, because the build reports failures only after the last of many trials.
            System.out.println(problems + "\n" + outcome.report() + "again: mvn -B -Pfaults verify -Dfaults.trials=1"
                    + " -Dfaults.seed=" + seed);
            fail(problems);
        }
    }

    @AfterAll
    static void count() {
        System.out.println("faults: " + failed + " trials failed; by kind: " + faults);
    }
}
