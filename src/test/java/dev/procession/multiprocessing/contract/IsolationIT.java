package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.MultiprocessingException;
import dev.procession.multiprocessing.Process;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parent and child share no memory; each has its own copy of every value. */
@EachStartMethod
class IsolationIT {

    static final class Counter {
        int value;
    }

    static final class Square extends Process {
        private final int n;
        private Integer result;

        Square(int n) {
            this.n = n;
        }

        @Override
        public void run() {
            result = n * n;
            assertEquals(16, result);
        }
    }

    @Test
    @Tag("J4")
    void whatAChildDoesToItsArgumentsDoesNotReachTheParent() {
        List<Integer> list = new ArrayList<>(List.of(1));
        Counter counter = new Counter();
        int[] array = {1};
        InChild.check(Process.target(a -> {
                    a.<List<Integer>>get(0).add(2);
                    assertEquals(List.of(1, 2), a.get(0));
                    assertEquals(1, ++a.<Counter>get(1).value);
                    a.<int[]>get(2)[0] = 5;
                })
                .args(list, counter, array)
                .build());
        assertEquals(List.of(1), list);
        assertEquals(0, counter.value);
        assertEquals(1, array[0]);
    }

    @Test
    @Tag("J2")
    void theChildSeesArgumentsAsTheyWereAtTheStart(@TempDir Path directory) throws Exception {
        Path go = directory.resolve("go");
        Counter counter = new Counter();
        counter.value = 100;
        Process child = new Process(() -> {
            InChild.hear(go);
            assertEquals(200, counter.value);
        });
        counter.value = 200;
        child.start();
        counter.value = 300;
        InChild.tell(go, "");
        Children.exitCodeAfterJoin(child);
        assertEquals(0, child.exitCode());
    }

    @Test
    @Tag("J5")
    void attributesSetInRunAreLost() {
        Square square = new Square(4);
        InChild.check(square);
        assertNull(square.result);
    }

    @Test
    @Tag("J21")
    void theParentsThreadsAreNotInTheChild() {
        CountDownLatch done = new CountDownLatch(1);
        Thread helper = new Thread(() -> awaitQuietly(done), "helper of the parent");
        helper.start();
        InChild.check(() -> {
            assertEquals("main", Thread.currentThread().getName());
            assertFalse(Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().equals("helper of the parent")));
        });
        done.countDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // the test has ended
        }
    }

    @Test
    @Tag("J19")
    void theChildHasTheEnvironmentAndTheDirectoryOfItsParent() {
        String path = System.getenv("PATH");
        String directory = Path.of("").toAbsolutePath().toString();
        InChild.check(() -> {
            assertEquals(path, System.getenv("PATH"));
            assertEquals(directory, Path.of("").toAbsolutePath().toString());
        });
    }

    @Test
    @Tag("J23")
    @Tag("J24")
    void aProcessThatTravelsIsSomebodyElsesChildThere() {
        Process sibling = Children.sleeper();
        long pid = sibling.pid();
        InChild.check(() -> {
            assertEquals(pid, sibling.pid());
            assertTrue(sibling.toString().contains(" unknown"), sibling.toString());
            assertNull(sibling.exitCode());
            Children.assertMisuse("can only join a child process", sibling::join);
            Children.assertMisuse("can only test a child process", sibling::isAlive);
            Children.assertMisuse("can only start a process object created by current process", sibling::start);
            sibling.terminate();
        });
        Children.exitCodeAfterJoin(sibling);
        assertEquals(-15, sibling.exitCode(), "a sibling may end it");
    }

    @Test
    @Tag("J27")
    void allExceptionsOfTheLibraryAreOneUncheckedFamily() {
        assertEquals(RuntimeException.class, MultiprocessingException.class.getSuperclass());
        assertEquals(MultiprocessingException.class, CannotTravelException.class.getSuperclass());
    }
}
