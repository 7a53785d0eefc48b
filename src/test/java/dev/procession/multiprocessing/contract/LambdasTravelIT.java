package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.multiprocessing.Args;
import dev.procession.multiprocessing.ArgsTarget;
import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Target;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
@Tag("J7")
class LambdasTravelIT {

    interface Rule extends Serializable {
        int apply(int n);
    }

    static final class Worker implements Target {
        private static final long serialVersionUID = 1;

        private final int expected;

        Worker(int expected) {
            this.expected = expected;
        }

        void work() {
            assertEquals(7, expected);
        }

        @Override
        public void run() {
            work();
        }
    }

    static final class Made {
        Made() {}

        Made(Args args) {
            assertEquals(5, args.<Integer>get(0));
        }
    }

    static void task() {}

    static void taskWithArgs(Args args) {
        assertEquals(5, args.<Integer>get(0));
    }

    @Test
    @Tag("J6")
    void aLambdaTravelsWithTheValuesItUses() {
        byte small = 1;
        long large = 1L << 40;
        double half = 0.5;
        char letter = '字';
        String text = "text";
        List<Integer> list = new ArrayList<>(List.of(1));
        InChild.check(() -> {
            assertEquals(1, small);
            assertEquals(1L << 40, large);
            assertEquals(0.5, half);
            assertEquals('字', letter);
            assertEquals("text", text);
            list.add(2);
            assertEquals(List.of(1, 2), list);
        });
        assertEquals(List.of(1), list);
    }

    @Test
    void methodReferencesOfEveryKindTravel() {
        Worker worker = new Worker(7);
        InChild.check(LambdasTravelIT::task);
        InChild.check(worker::work);
        InChild.check(Made::new);
        InChild.check(Process.target(LambdasTravelIT::taskWithArgs).args(5).build());
        ArgsTarget constructor = Made::new;
        InChild.check(Process.target(constructor).args(5).build());
    }

    @Test
    void anObjectThatIsATargetTravels() {
        InChild.check(new Worker(7));
        InChild.check(new Target() {
            private static final long serialVersionUID = 1;

            @Override
            public void run() {
                task();
            }
        });
    }

    @Test
    void lambdasInsideLambdasTravel() {
        Target inner = () -> assertEquals(3, Integer.parseInt("3"));
        Target middle = () -> inner.run();
        InChild.check(() -> middle.run());
    }

    @Test
    void aLambdaOfASerializableTypeTravelsAsAValue() {
        int plus = 2;
        Rule rule = n -> n + plus;
        Rule negate = Math::negateExact;
        Function<String, Integer> length = (Function<String, Integer> & Serializable) String::length;
        Object[] both = {rule, rule};
        InChild.check(() -> {
            assertEquals(5, rule.apply(3));
            assertEquals(-3, negate.apply(3));
            assertEquals(4, length.apply("four"));
            assertSame(both[0], both[1]);
        });
    }

    @Test
    void aLambdaOfAnotherTypeIsRefusedWithTheWayOut() {
        Function<Integer, Integer> square = n -> n * n;
        Process process = new Process(() -> square.apply(3));
        CannotTravelException refusal = assertThrows(CannotTravelException.class, process::start);
        assertEquals(
                "cannot send to the child: a value that the target uses is a lambda of type java.util.function.Function,"
                        + " which can travel only if that type is Serializable"
                        + " or the program runs with procession's agent",
                refusal.getMessage().replace(" (in it)", ""));
    }

    @Test
    void aTargetMayHoldItself() {
        Target[] self = new Target[1];
        int[] depth = {0};
        self[0] = () -> {
            if (depth[0]++ < 3) {
                self[0].run();
            }
            assertEquals(4, depth[0]);
        };
        InChild.check(self[0]);
    }

    @Test
    @Tag("G15")
    void grandchildrenGetWhatTheirParentGot() {
        List<Integer> numbers = List.of(1, 2);
        Rule rule = n -> n + numbers.size();
        Target grandchild = () -> assertEquals(5, rule.apply(3));
        AtomicReference<Target> inAValueOfTheJdk = new AtomicReference<>(grandchild);
        InChild.check(() -> {
            InChild.check(grandchild);
            InChild.check(inAValueOfTheJdk.get());
            InChild.check(() -> inAValueOfTheJdk.get().run());
            InChild.check(() -> InChild.check(grandchild));
        });
    }
}
