package dev.procession.shell.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.procession.explore.Outcome;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An ordinary run is compared with what an exploration has found. */
class SeenOutcomeTest {

    private static Timeline run(int status) {
        ScriptedRun run = new ScriptedRun("two");
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        Actor grandchild = run.child("Process-2:1", 4323, two);
        run.at(0, main).begins();
        run.at(1, main).launches(one).launches(two);
        run.at(50, two).begins().prints("I am 4322 of 4310, not 4399\n").launches(grandchild);
        run.at(55, grandchild).begins().prints("c\n");
        run.at(56, two).reaps(grandchild, 0);
        run.at(60, one).begins().prints("a\n");
        run.at(70, main).reaps(two, 0).reaps(one, status);
        run.at(96, run.shell()).reaps(main, 0);
        return run.recorded();
    }

    private static Outcome outcome(int status) {
        return new Outcome(
                List.of(
                        new Outcome.Line("2", "I am # of #, not 4399\n"),
                        new Outcome.Line("2:1", "c\n"),
                        new Outcome.Line("1", "a\n")),
                Map.of("0", 0, "1", status, "2", 0, "2:1", 0),
                Set.of(),
                List.of());
    }

    @Test
    void anOrdinaryRunHasAnOutcomeOfTheExplorationIfItLooksTheSame() {
        assertEquals(SeenOutcome.of(outcome(0)), SeenOutcome.of(run(0), false));
        assertEquals(SeenOutcome.of(outcome(3)), SeenOutcome.of(run(3), false));
    }

    @Test
    void anotherExitCodeOrADeadlockIsAnotherOutcome() {
        assertNotEquals(SeenOutcome.of(outcome(0)), SeenOutcome.of(run(3), false));
        assertNotEquals(SeenOutcome.of(outcome(0)), SeenOutcome.of(run(0), true));
    }
}
