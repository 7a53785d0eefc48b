package dev.procession.timeline.bars;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.timeline.Scheduling;
import dev.procession.timeline.Scheduling.Part;
import dev.procession.trace.Event.Scheduled;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchedulingTest {

    private static Scheduled look(long t, long span, long on, long ready) {
        return new Scheduled(t, 1, 1, 2, span, on, ready, 0, 0, 3);
    }

    @Test
    void whatIsNewHappenedSinceTheLookBefore() {
        Scheduling scheduling = Scheduling.of(100, List.of(look(110, 0, 4, 0), look(200, 10, 9, 0)));
        assertEquals(List.of(new Part(106, 110, 4), new Part(190, 200, 5)), scheduling.onCpu());
        assertEquals(List.of(), scheduling.ready());
        assertEquals(Set.of(3), scheduling.cpus());
        assertEquals(9, scheduling.last().orElseThrow().onCpuNanos());
    }

    @Test
    void aProcessThatGetsTheCpuWasReadyForAllTheTimeThatIsReportedOnlyNow() {
        Scheduling scheduling = Scheduling.of(0, List.of(look(10, 0, 10, 0), look(100, 5, 12, 40)));
        assertEquals(List.of(new Part(58, 100, 40)), scheduling.ready());
    }

    @Test
    void nothingLastsLongerThanTheTimeInWhichItWas() {
        Scheduling scheduling = Scheduling.of(50, List.of(look(60, 0, 30, 500), look(70, 10, 60, 400)));
        assertEquals(List.of(new Part(50, 60, 10), new Part(60, 70, 10)), scheduling.onCpu());
        assertEquals(List.of(new Part(50, 60, 10)), scheduling.ready());
    }

    @Test
    void aProcessThatWasNeverLookedAtHasNoScheduling() {
        Scheduling scheduling = Scheduling.of(0, List.of());
        assertEquals(List.of(), scheduling.onCpu());
        assertEquals(0, Scheduling.interval(List.of(scheduling)));
    }

    @Test
    void sharesOfCellsAddUpToWhatWasKnown() {
        double[] shares = new BarScale(0, 40, 4).shares(List.of(new Part(0, 20, 10), new Part(25, 35, 10)));
        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, shares, 1e-9);
    }

    @Test
    void theUsualTimeBetweenLooksIsTheMedian() {
        List<Scheduled> looks = List.of(look(10, 0, 1, 0), look(20, 3, 2, 0), look(30, 4, 3, 0), look(40, 9, 4, 0));
        assertEquals(4, Scheduling.interval(List.of(Scheduling.of(0, looks))));
    }
}
