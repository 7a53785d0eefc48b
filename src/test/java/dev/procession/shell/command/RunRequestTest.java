package dev.procession.shell.command;

import static dev.procession.shell.command.CommandArgumentsTest.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.explore.Choices;
import dev.procession.explore.Limits;
import dev.procession.explore.Order;
import dev.procession.trace.Cpus;
import dev.procession.trace.RunConditions;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunRequestTest {

    @Test
    void aProgramAloneIsRunOnceInTheOrdinaryWay() throws UsageException {
        RunRequest expected = new RunRequest(
                "demo", RunConditions.ORDINARY, false, OptionalInt.empty(), OptionalInt.empty(), new Ordering.Free());

        assertEquals(expected, RunRequest.parse("demo"));
        assertEquals(expected, RunRequest.once("demo", null, null, false, false));
    }

    @Test
    void theSpeedOfARunIsANumber() throws UsageException {
        assertEquals(
                RunConditions.atSpeed(10), RunRequest.parse("demo --speed 10").conditions());
        assertEquals(
                RunConditions.atSpeed(0.5),
                RunRequest.once("demo", "0.5", null, false, false).conditions());
        for (String wrong : List.of("0", "101", "10x", "1,5", "NaN")) {
            UsageException misuse = assertThrows(UsageException.class, () -> RunRequest.parse("demo --speed " + wrong));
            assertEquals("--speed needs a number from 0.1 to 100, such as 10 or 0.5, not " + wrong + ".", said(misuse));
            assertThrows(UsageException.class, () -> RunRequest.once("demo", wrong, null, false, false));
        }
    }

    @Test
    void theCpusOfARunAreNumbers() throws UsageException {
        assertEquals(
                RunConditions.on(Cpus.parse("0")),
                RunRequest.parse("demo --cpu 0").conditions());
        assertEquals(
                new RunConditions(10, Cpus.parse("0,1")),
                RunRequest.parse("--cpu=0-1 demo --speed 10").conditions());
        UsageException misuse = assertThrows(UsageException.class, () -> RunRequest.parse("demo --cpu one"));
        assertEquals(
                "--cpu needs the number of a CPU, such as 0, or several, such as 0-1 or 0,2, not one.", said(misuse));
    }

    @Test
    void aSeriesHasItsNumbers() throws UsageException {
        RunRequest request = RunRequest.parse("demo --times 20 --jobs 2");

        assertEquals(OptionalInt.of(20), request.times());
        assertEquals(OptionalInt.of(2), request.jobs());
    }

    @Test
    void everyOrderIsExploredAtStepsOrAtCheckpoints() throws UsageException {
        assertEquals(
                new Ordering.Every(Choices.STEPS, Limits.NONE),
                RunRequest.parse("demo --every").ordering());
        RunRequest atCheckpoints = RunRequest.parse("by-hand --every checkpoints --max 500");
        assertEquals("by-hand", atCheckpoints.program());
        assertEquals(
                new Ordering.Every(Choices.CHECKPOINTS, new Limits(500, Limits.NONE.seconds())),
                atCheckpoints.ordering());
        assertEquals(
                atCheckpoints,
                RunRequest.once("by-hand", null, null, false, false).ordered("checkpoints", false, "500", null));
    }

    @Test
    void anOrderIsListedStepByStep() throws UsageException {
        assertEquals(
                new Ordering.Given(new Order(List.of("1", "2", "2", "1"))),
                RunRequest.parse("demo --order 1.2.2.1").ordering());
        for (String wrong : List.of("--order 1..2", "--order x.1", "--every --order 1", "--max 5", "--every --max 0")) {
            assertThrows(UsageException.class, () -> RunRequest.parse("demo " + wrong), wrong);
        }
    }
}
