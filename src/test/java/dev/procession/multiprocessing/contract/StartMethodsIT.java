package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.currentProcess;
import static dev.procession.multiprocessing.Multiprocessing.getStartMethod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.StartMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What could differ between children that were started with different start methods, and must not. The other tests of
 * the contract run with every start method.
 */
@EachStartMethod
class StartMethodsIT {

    @Test
    void itHasTheWorkingDirectoryAndTheEnvironmentOfItsParent() {
        String here = System.getProperty("user.dir");
        String path = System.getenv("PATH");
        InChild.check(() -> {
            assertEquals(here, System.getProperty("user.dir"));
            assertEquals(here, Path.of("").toAbsolutePath().toString());
            assertEquals(path, System.getenv("PATH"));
            assertEquals(-1, System.in.read());
        });
    }

    @Test
    void itMayHaveAnyName() {
        for (String name : List.of("ready", "ready for work", " ", "进程")) {
            InChild.check(
                    Process.target(() -> assertEquals(name, currentProcess().name()))
                            .name(name)
                            .build());
        }
    }

    @Test
    void itsOwnChildrenAreSpawnedAndCountedAnew() {
        Process child = new Process(() -> {
            assertEquals(StartMethod.SPAWN, getStartMethod());
            Process grandchild = new Process(() -> {});
            assertTrue(grandchild.name().endsWith(":1"), grandchild.name());
            assertTrue(grandchild.name().startsWith(currentProcess().name()), grandchild.name());
            InChild.check(grandchild);
        });
        InChild.check(child);
    }

    @Test
    void moreAtOnceThanAreReadyAllDoTheirWork() {
        Queue<Integer> queue = new Queue<>();
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            children.add(Others.start(() -> queue.put(number)));
        }
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += queue.get(Children.DEADLINE_SECONDS);
        }
        assertEquals(15, sum);
        Others.endWell(children.toArray(Process[]::new));
    }

    @Test
    void workThatNoPipeHoldsArrivesWhole() {
        byte[] large = new byte[1 << 20];
        large[large.length - 1] = 77;
        InChild.check(() -> {
            assertEquals(1 << 20, large.length);
            assertEquals(77, large[large.length - 1]);
        });
    }
}
