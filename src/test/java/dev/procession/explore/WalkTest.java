package dev.procession.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Runs in which somebody chooses, and the way to what is looked for. */
class WalkTest {

    private static final ToyProgram COUNTERS = new ToyProgram(1)
            .process("0", "start 1;start 2;join 1;join 2;read n;print n")
            .process("1", "read n;write n")
            .process("2", "read n;write n");

    private static final ToyProgram CROSSWISE = new ToyProgram(1)
            .process("0", "start 1;start 2;join 1;join 2")
            .process("1", "lock a;lock b;unlock b;unlock a")
            .process("2", "lock b;lock a;unlock a;unlock b");

    private static Solutions search(ToyProgram program, Judge judge) {
        Explorer explorer = new Explorer(program, Choices.STEPS, Limits.NONE, judge);
        assertEquals(new Ending.Complete(), explorer.explore().ending());
        return explorer.solutions();
    }

    private static boolean counted(Outcome outcome, String text) {
        return outcome.lines().get(0).text().equals(text);
    }

    private static Walk.Place take(Walk walk, Walk.Place place, String actor) throws Exception {
        walk.take(place.choices().stream()
                .filter(step -> step.actor().equals(actor))
                .findFirst()
                .orElseThrow());
        return walk.advance();
    }

    private static List<String> actors(Walk.Place place) {
        return place.choices().stream().map(Step::actor).toList();
    }

    @Test
    void whatIsNoChoiceComesByItself() throws Exception {
        Walk walk = new Walk(COUNTERS.start());

        Walk.Place first = walk.advance();
        assertEquals(List.of("1", "2"), actors(first));
        assertEquals(2, first.byThemselves().size());

        Walk.Place second = take(walk, take(walk, first, "1"), "1");
        // Process 1 has ended, so process 2 is alone, and then main.
        assertEquals(List.of(), second.choices());
        assertFalse(second.isStuck());
        assertEquals("1.1.2.2.0.0", walk.order().text());
        assertTrue(counted(walk.outcome(second), "n=2"));
    }

    @Test
    void aHintIsTheNextStepOfAShortestOrderOrNone() throws Exception {
        Solutions solutions = search(COUNTERS, (run, found) -> counted(found.outcome(), "n=1"));
        assertEquals("1.2.2.1.0.0", solutions.shortest().orElseThrow().text());
        assertEquals(2, solutions.different());

        Walk walk = new Walk(COUNTERS.start());
        Walk.Place place = walk.advance();
        assertEquals(Optional.of(6), solutions.shortestAfter(walk.steps()));
        place = take(walk, place, "2");
        Step hint = solutions.next(walk.steps(), place.choices()).orElseThrow();
        assertEquals("1", hint.actor());
        place = take(walk, place, "2");

        assertEquals(Optional.empty(), solutions.next(walk.steps(), place.choices()));
        assertEquals(Optional.empty(), solutions.shortestAfter(walk.steps()));
    }

    @Test
    void processesThatWaitForEverAreStuck() throws Exception {
        Solutions solutions = search(CROSSWISE, (run, found) -> found.outcome().isDeadlock());
        assertEquals("1.2", solutions.shortest().orElseThrow().text());

        Walk walk = new Walk(CROSSWISE.start());
        Walk.Place end = take(walk, take(walk, walk.advance(), "2"), "1");
        assertTrue(end.isStuck());
        assertEquals("2.1", walk.order().text());
        assertTrue(walk.outcome(end).isDeadlock());
    }

    @Test
    void whoeverFollowsTheHintsArrivesInRandomPrograms() throws Exception {
        int followed = 0;
        for (long seed = 1; seed <= 60; seed++) {
            ToyProgram program = new ToyMaker(seed).make();
            Exploration all = new Explorer(program, Choices.STEPS, new Limits(2_000, 5)).explore();
            if (!new Ending.Complete().equals(all.ending())) {
                continue;
            }
            for (Exploration.Found found : all.outcomes()) {
                followed += follow(program, found.outcome(), "seed " + seed + ": " + program);
            }
        }
        assertTrue(followed > 60, followed + " orders");
    }

    /** Follows the hints, unless the order can only be reached by delaying what comes by itself. */
    private static int follow(ToyProgram program, Outcome goal, String what) throws Exception {
        Solutions solutions = search(program, (run, found) -> found.outcome().equals(goal));
        Walk walk = new Walk(program.start());
        Walk.Place place = walk.advance();
        Optional<Integer> shortest = solutions.shortestAfter(walk.steps());
        if (shortest.isEmpty()) {
            return 0;
        }
        while (!place.choices().isEmpty()) {
            Optional<Step> next = solutions.next(walk.steps(), place.choices());
            if (next.isEmpty()) {
                return 0;
            }
            walk.take(next.get());
            place = walk.advance();
        }
        assertEquals(goal, walk.outcome(place), what);
        return 1;
    }
}
