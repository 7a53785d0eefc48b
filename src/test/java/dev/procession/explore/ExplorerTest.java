package dev.procession.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.OnceOnly;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The numbers that a student can check by hand, and random programs against trying everything. */
class ExplorerTest {

    private static final int PROGRAMS = Integer.getInteger("explore.programs", 200);
    private static final long SEED = Long.getLong("explore.seed", 1);

    @Test
    @Tag(OnceOnly.TAG)
    void randomProgramsHaveTheOrdersThatTryingEverythingFinds() throws Exception {
        int compared = 0;
        long schedules = 0;
        long orders = 0;
        long different = 0;
        long runs = 0;
        for (long seed = SEED; compared < PROGRAMS; seed++) {
            ToyProgram program = new ToyMaker(seed).make();
            BruteForce all = BruteForce.of(program);
            if (all == null) {
                continue;
            }
            compared++;
            Explorer explorer = new Explorer(program, Choices.STEPS, Limits.NONE);
            Exploration found = explorer.explore();

            String what = "seed " + seed + ": " + program;
            assertEquals(new Ending.Complete(), found.ending(), what);
            Map<Outcome, Integer> expected = new HashMap<>();
            all.orders().forEach((outcome, texts) -> expected.put(outcome, texts.size()));
            Map<Outcome, Integer> actual = found.outcomes().stream()
                    .collect(Collectors.toMap(
                            Exploration.Found::outcome, one -> one.orders().intValueExact()));
            assertEquals(expected, actual, what);
            assertEquals(all.different(), found.different(), what);
            for (Exploration.Found one : found.outcomes()) {
                assertTrue(
                        all.orders().get(one.outcome()).contains(one.simplest().text()), what);
                Steering.Result result = new Steering(
                                Order.parse(one.simplest().text()).orElse(new Order(List.of())))
                        .follow(program.start());
                assertEquals(new Steering.Followed(one.outcome(), 0), result, what + " " + one.simplest());
            }
            schedules += all.schedules();
            orders += found.orders().longValueExact();
            different += found.different();
            runs += explorer.runs();
        }
        boolean few = runs < different + different / 4 + PROGRAMS;
        assertTrue(
                few,
                different + " different orders took " + runs + " runs; schedules " + schedules + ", orders " + orders);
    }
}
