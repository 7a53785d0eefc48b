package dev.procession.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Programs whose orders a student can count by hand. */
class KnownAnswersTest {

    private static final String COUNTS = "read n;write n";

    private static ToyProgram counters(int count) {
        StringBuilder main = new StringBuilder();
        ToyProgram program = new ToyProgram(1);
        for (int i = 1; i <= count; i++) {
            main.append("start ").append(i).append(';');
            program.process(Integer.toString(i), COUNTS);
        }
        for (int i = 1; i <= count; i++) {
            main.append("join ").append(i).append(';');
        }
        return program.process("0", main + "read n;print n");
    }

    private static Exploration explore(ToyProgram program) {
        return new Explorer(program, Choices.STEPS, Limits.NONE).explore();
    }

    private static String numbers(Exploration found) {
        return found.orders() + " orders, " + found.different() + " different, "
                + found.outcomes().size() + " outcomes, " + found.deadlocks() + " deadlocks";
    }

    private static Map<String, Integer> printed(Exploration found) {
        return found.outcomes().stream()
                .collect(Collectors.toMap(
                        one -> one.outcome().lines().stream()
                                .map(Outcome.Line::text)
                                .collect(Collectors.joining(" ")),
                        one -> one.orders().intValueExact()));
    }

    @Test
    void twoCountersLoseAnUpdateInFourOfSixOrders() {
        Exploration found = explore(counters(2));

        assertEquals("6 orders, 4 different, 2 outcomes, 0 deadlocks", numbers(found));
        assertEquals(Map.of("n=2", 2, "n=1", 4), printed(found));
        assertEquals("1.2.2.1.0.0", found.outcomes().get(0).simplest().text());
        assertEquals("1.1.2.2.0.0", found.outcomes().get(1).simplest().text());
    }

    @Test
    void threeCountersHaveNinetyOrders() {
        Exploration found = explore(counters(3));

        assertEquals("90 orders, 36 different, 3 outcomes, 0 deadlocks", numbers(found));
        assertEquals(Map.of("n=1", 48, "n=2", 36, "n=3", 6), printed(found));
    }

    @Test
    void noRunIsMadeInVain() {
        for (int count = 2; count <= 4; count++) {
            Explorer explorer = new Explorer(counters(count), Choices.STEPS, Limits.NONE);
            Exploration found = explorer.explore();

            assertEquals(found.different(), explorer.runs(), count + " counters");
        }
    }

    @Test
    void fourCountersHaveTwoThousandFiveHundredAndTwentyOrders() {
        Exploration found = explore(counters(4));

        assertEquals(BigInteger.valueOf(2520), found.orders());
        assertEquals(576, found.different());
    }

    @Test
    void twoLocksTakenCrosswiseDeadlockInTwoOfSixOrders() {
        Exploration found = explore(new ToyProgram(1)
                .process("0", "start 1;start 2;join 1;join 2")
                .process("1", "lock a;lock b;unlock b;unlock a")
                .process("2", "lock b;lock a;unlock a;unlock b"));

        assertEquals("6 orders, 3 different, 2 outcomes, 2 deadlocks", numbers(found));
        Exploration.Found deadlock = found.outcomes().stream()
                .filter(one -> one.outcome().isDeadlock())
                .findFirst()
                .orElseThrow();
        assertEquals("1.2", deadlock.simplest().text());
    }

    @Test
    void twoLocksTakenInOneOrderNeverDeadlock() {
        Exploration found = explore(new ToyProgram(1)
                .process("0", "start 1;start 2;join 1;join 2")
                .process("1", "lock a;lock b;unlock b;unlock a")
                .process("2", "lock a;lock b;unlock b;unlock a"));

        assertEquals(BigInteger.ZERO, found.deadlocks());
        assertEquals(new Ending.Complete(), found.ending());
    }

    @Test
    void withoutJoinMainsLineHasThreePlaces() {
        Exploration found =
                explore(new ToyProgram(1).process("0", "start 1;print m").process("1", "print a;print b"));

        assertEquals("3 orders, 3 different, 3 outcomes, 0 deadlocks", numbers(found));
    }

    @Test
    void withJoinThereIsOneOrder() {
        Exploration found =
                explore(new ToyProgram(1).process("0", "start 1;join 1;print m").process("1", "print a;print b"));

        assertEquals("1 orders, 1 different, 1 outcomes, 0 deadlocks", numbers(found));
    }

    @Test
    void threeChildrenWithALineEachHaveSixOrders() {
        Exploration found = explore(new ToyProgram(1)
                .process("0", "start 1;start 2;start 3;join 1;join 2;join 3")
                .process("1", "print a")
                .process("2", "print b")
                .process("3", "print c"));

        assertEquals("6 orders, 6 different, 6 outcomes, 0 deadlocks", numbers(found));
    }

    private static final String STAMPED = "at X;read n;print r;at Y;write n;print w";

    private static ToyProgram byHand() {
        return new ToyProgram(1)
                .process("0", "start 1;start 2;join 1;join 2;read n;print n")
                .process("1", STAMPED.replace("X", "A1").replace("Y", "A2"))
                .process("2", STAMPED.replace("X", "B1").replace("Y", "B2"));
    }

    @Test
    void atCheckpointsAloneThereAreSixOrdersThatCanBeTyped() throws Exception {
        Exploration found = new Explorer(byHand(), Choices.CHECKPOINTS, Limits.NONE).explore();

        assertEquals(BigInteger.valueOf(6), found.orders());
        assertTrue(
                found.outcomes().stream().anyMatch(one -> one.simplest().text().equals("A1.B1.B2.A2")));
        for (Exploration.Found one : found.outcomes()) {
            Order typed = Order.parse(one.simplest().text()).orElseThrow();
            assertEquals(new Steering.Followed(one.outcome(), 0), new Steering(typed).follow(byHand().start()));
        }
    }

    @Test
    void anOrderThatIsNotPossibleSaysWhereAndWhy() throws Exception {
        ToyProgram program = new ToyProgram(1)
                .process("0", "start 1;start 2;join 1;join 2")
                .process("1", "lock a;print x;unlock a")
                .process("2", "lock a;print y;unlock a");

        Steering.Result result = new Steering(Order.parse("1.2").orElseThrow()).follow(program.start());

        Steering.Impossible impossible = assertInstanceOf(Steering.Impossible.class, result);
        assertEquals(2, impossible.number());
        assertEquals(
                Optional.of(Operation.Kind.ACQUIRE),
                Optional.ofNullable(impossible.blocked())
                        .map(step -> step.operation().kind()));
        assertInstanceOf(
                Steering.Impossible.class, new Steering(Order.parse("3").orElseThrow()).follow(program.start()));
    }

    @Test
    void whatDoesSomethingElseEachTimeIsNoticed() {
        int[] runs = {0};
        ControlledProgram program =
                () -> new ToyProgram(1).process("0", "print a" + runs[0]++).start();

        Exploration found = new Explorer(program, Choices.STEPS, Limits.NONE).explore();

        Ending.Differs differs = assertInstanceOf(Ending.Differs.class, found.ending());
        assertEquals(ProcessPath.MAIN, differs.process());
    }

    @Test
    void aLimitEndsTheExplorationWithWhatIsKnown() {
        Exploration found = new Explorer(counters(3), Choices.STEPS, new Limits(10, 1000)).explore();

        assertEquals(new Ending.EnoughOrders(10), found.ending());
        assertTrue(found.orders().intValueExact() >= 10);
    }

    @Test
    void aProgramWithoutAnEndIsNotRunForEver() {
        StringBuilder endless = new StringBuilder();
        endless.append("print x;".repeat(3_000));
        Exploration found = explore(new ToyProgram(1).process("0", endless.toString()));

        assertInstanceOf(Ending.TooLong.class, found.ending());
    }

    @Test
    void onlyOrdersAreTakenForOrders() {
        for (String typed : List.of("", "1..2", "1.x", "-1", "A1.2", "1:", "1.2.")) {
            assertEquals(Optional.empty(), Order.parse(typed), typed);
        }
        assertEquals(
                List.of("1", "2:1", "0k"), Order.parse("1.2:1.0k").orElseThrow().moves());
        assertEquals(Choices.CHECKPOINTS, Order.parse("A1.B1").orElseThrow().choices());
    }
}
