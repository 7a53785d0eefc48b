package dev.procession.timeline.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.timeline.RandomRun;
import dev.procession.timeline.RandomSimulation;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.SimulatedOrder;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.cause.Cause.Kind;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Waits;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CausalityTest {

    private static Timeline timeline(List<Event> events) {
        TimelineBuilder builder = new TimelineBuilder();
        events.forEach(builder::add);
        return builder.buildRecorded();
    }

    @Test
    void theOrderIsThatOfTheProcessesThatWerePlayed() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        int played = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomSimulation play = new RandomSimulation(seed, 60 + seed);
            Timeline timeline = timeline(play.events());
            assertEquals(play.events(), timeline.events());
            Causality causality = Causality.of(timeline);
            played += play.events().size();
            for (int b = 0; b < play.events().size(); b++) {
                causality.causes(b).forEach(cause -> kinds.add(cause.kind()));
                for (int a = 0; a < play.events().size(); a++) {
                    compare(play.order(), causality, a, b);
                }
            }
        }
        assertEquals(EnumSet.allOf(Kind.class), kinds, "every kind of tie was played");
        assertTrue(played > 300 * 50, "the plays are no longer than " + played / 300 + " events");
    }

    private static void compare(SimulatedOrder order, Causality causality, int a, int b) {
        assertEquals(
                order.isBefore(a, b),
                causality.before(a, b),
                () -> order.events().get(a) + " before " + order.events().get(b));
        assertEquals(
                order.isForced(a, b),
                causality.forced(a, b),
                () -> order.events().get(a) + " forced before " + order.events().get(b));
    }

    @Test
    void whoWasLetGoAtACheckpointGoesOnForThatReason() {
        Timeline timeline = ScriptedRuns.steps().recorded();
        List<Event> events = timeline.events();
        int checked = 0;
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at) instanceof Event.LetGo letGo) {
                int resumed = indexOf(
                        events,
                        e -> e instanceof Event.Resumed r && r.pid() == letGo.process() && r.since() == letGo.since());
                assertTrue(Causality.of(timeline).causes(resumed).contains(new Cause(at, Kind.GO)), letGo::toString);
                assertTrue(Causality.of(timeline).before(at, resumed));
                checked++;
            }
        }
        assertEquals(4, checked);
    }

    private static int indexOf(List<Event> events, Predicate<Event> wanted) {
        for (int i = 0; i < events.size(); i++) {
            if (wanted.test(events.get(i))) {
                return i;
            }
        }
        throw new AssertionError("not there: " + events);
    }

    @Test
    void theOrderIsTheClosureOfTheDirectCausesWhateverTheEvents() {
        for (int seed = 0; seed < 60; seed++) {
            Timeline timeline = timeline(new RandomRun(seed).garbage(150));
            Causality causality = Causality.of(timeline);
            BitSet[] closure = new BitSet[timeline.events().size()];
            for (int b = 0; b < closure.length; b++) {
                closure[b] = new BitSet();
                for (Cause cause : causality.causes(b)) {
                    assertTrue(cause.event() < b, "a cause comes first");
                    closure[b].or(closure[cause.event()]);
                    closure[b].set(cause.event());
                }
                for (int a = 0; a < closure.length; a++) {
                    assertEquals(closure[b].get(a), causality.before(a, b), "seed " + seed + ": " + a + ", " + b);
                    assertTrue(causality.before(a, b) || !causality.forced(a, b));
                }
            }
        }
    }

    @Test
    void aTimelineFindsItOutOnce() {
        Timeline timeline = ScriptedRuns.join().recorded();

        assertSame(Causality.of(timeline), Causality.of(timeline));
    }

    @Test
    void whatMainPrintsAfterAJoinComesAfterAllThatTheChildDid() {
        Timeline timeline = ScriptedRuns.join().recorded();
        int hello = print(timeline, "进程结束");
        int last = print(timeline, "主进程");

        assertTrue(Causality.of(timeline).forced(hello, last));
        assertFalse(Causality.of(timeline).isChance(last, hello));
    }

    @Test
    void withoutAJoinItIsChance() {
        Timeline timeline = ScriptedRuns.withoutJoin().recorded();

        assertTrue(Causality.of(timeline).isChance(print(timeline, "主进程"), print(timeline, "进程开启")));
    }

    @Test
    void anExitIsWhereItsProcessEndsAndNotWhereTheParentHearsOfIt() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(10);
        Actor one = run.child("Process-1", 11, main);
        run.at(0, main).begins().launches(one);
        run.at(10, one).begins();
        run.at(20, main).prints("before\n");
        run.at(30, main).reaps(one, 0);
        run.at(40, main).prints("after\n");
        Timeline timeline = run.recorded();
        int exit = find(timeline, Exited.class, e -> e.process() == 11);

        assertTrue(Causality.of(timeline).isChance(print(timeline, "before"), exit));
        assertTrue(Causality.of(timeline).isChance(exit, print(timeline, "after")));
    }

    @Test
    void aJoinThatGivesUpTiesNothing() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(10);
        Actor one = run.child("Process-1", 11, main);
        run.at(0, main).begins().launches(one).joins(one, 0.01);
        run.at(10, one).begins();
        run.at(11, main).reaps(one, 0).resumes(Event.Outcome.TIMED_OUT).prints("late\n");
        Timeline timeline = run.recorded();
        int exit = find(timeline, Exited.class, e -> e.process() == 11);

        assertTrue(Causality.of(timeline).isChance(exit, print(timeline, "late")));
    }

    @Test
    void whoGetsALockFirstIsChanceUnlessTheOtherCouldNotAskYet() {
        ScriptedRun run = new ScriptedRun("test");
        Actor main = run.main(10);
        Actor one = run.child("Process-1", 11, main);
        Actor two = run.child("Process-2", 12, main);
        run.at(0, main).begins().takes(1, "free").launches(one).launches(two);
        run.at(10, one).begins().takes(2, "lock").prints("one\n").givesBack(2, "lock");
        run.at(11, two).begins().takes(2, "lock").prints("two\n").waits(Waits.LOCK, 1, "free", -1);
        run.at(20, main).prints("main\n").givesBack(1, "free");
        run.at(21, two).resumes().takes(1, "free").prints("late\n");
        Causality causality = Causality.of(run.recorded());
        Timeline timeline = run.recorded();
        int one1 = print(timeline, "one");
        int two1 = print(timeline, "two");

        assertTrue(causality.before(one1, two1));
        assertFalse(causality.forced(one1, two1), "Process-2 could have had the lock first");
        assertTrue(
                causality.forced(print(timeline, "main"), print(timeline, "late")),
                "main had it before there were others");
        int taken = find(timeline, Acquired.class, e -> e.lock() == 2 && e.pid() == 12);
        assertTrue(causality.causes(taken).stream().anyMatch(cause -> cause.kind() == Kind.LOCK && cause.chance()));
    }

    private static int print(Timeline timeline, String text) {
        return find(timeline, Printed.class, e -> e.text().contains(text));
    }

    private static <E extends Event> int find(Timeline timeline, Class<E> kind, Predicate<E> which) {
        List<Event> events = timeline.events();
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i)) && which.test(kind.cast(events.get(i)))) {
                return i;
            }
        }
        throw new AssertionError("there is none");
    }
}
