package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static dev.procession.multiprocessing.Multiprocessing.currentProcess;
import static dev.procession.multiprocessing.Multiprocessing.getStartMethod;
import static dev.procession.multiprocessing.Multiprocessing.getpid;
import static dev.procession.multiprocessing.Multiprocessing.getppid;
import static dev.procession.multiprocessing.Multiprocessing.parentProcess;
import static dev.procession.multiprocessing.Multiprocessing.setStartMethod;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.StartMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A child is the same child however its JVM was come by. */
@ParameterizedClass
@EnumSource(StartMethod.class)
class StartMethodsIT {

    @Parameter
    StartMethod method;

    @TempDir
    Path dir;

    @BeforeEach
    void useIt() {
        setStartMethod(method);
        assertEquals(method, getStartMethod());
    }

    @AfterEach
    void endAll() {
        Children.endAll();
        setStartMethod(StartMethod.SPAWN);
    }

    @Test
    void itHasItsNameItsParentAndItsOwnPid() {
        long me = getpid();
        Process child = Process.target(() -> {
                    assertEquals("the child", currentProcess().name());
                    assertEquals(me, getppid());
                    assertEquals(me, parentProcess().pid());
                    assertEquals(ProcessHandle.current().pid(), getpid());
                    assertEquals(getpid(), currentProcess().pid());
                })
                .name("the child")
                .build();
        InChild.check(child);
        assertFalse(child.isAlive());
    }

    @Test
    void itHasTheVariablesOfTheMomentOfItsStart() throws Exception {
        var result = OrdinaryProgram.run(dir, """
                class Main {
                    static int variable = 1;
                    public static void main(String[] args) {
                        setStartMethod(StartMethod.METHOD);
                        variable = 2;
                        Process child = new Process(() -> { println("child " + variable); variable = 9; });
                        variable = 3;
                        child.start();
                        variable = 4;
                        child.join();
                        println("main " + variable);
                    }
                }
                """.replace("METHOD", method.name()));
        assertEquals(List.of("child 3", "main 4"), result.lines(), result::toString);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
    }

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
    void itsExitCodeIsTheOneThatItEndsWith() {
        assertEquals(0, Children.exitCodeOf(new Process(() -> {})));
        assertEquals(7, Children.exitCodeOf(new Process(() -> System.exit(7))));
        assertEquals(1, Children.exitCodeOf(new Process(() -> {
            throw new IllegalStateException("thrown on purpose");
        })));
    }

    @Test
    void itIsEndedByASignal() {
        Process terminated = Children.sleeper();
        Process killed = Children.sleeper();
        assertEquals(2, activeChildren().size());
        assertTrue(terminated.isAlive());
        terminated.terminate();
        killed.kill();
        assertEquals(-15, Children.exitCodeAfterJoin(terminated));
        assertEquals(-9, Children.exitCodeAfterJoin(killed));
        assertEquals(List.of(), activeChildren());
    }

    @Test
    void aDaemonIsOne() {
        InChild.check(Process.target(() -> assertTrue(currentProcess().daemon()))
                .daemon(true)
                .build());
        InChild.check(() -> assertFalse(currentProcess().daemon()));
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
