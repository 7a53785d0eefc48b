package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.cpuCount;
import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.ProcessPlan;
import dev.procession.multiprocessing.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Process objects that are never started. */
class ConstructionTest {

    static final class Worker extends Process {}

    /** Has methods with everyday names, as a student's class may. */
    static final class Cook extends Process {

        int code() {
            return 7;
        }

        void example() {}

        String work() {
            return "soup";
        }
    }

    private final Process process = new Process(() -> {});

    private static int number(Process process) {
        return Integer.parseInt(process.name().substring(process.name().lastIndexOf('-') + 1));
    }

    @Test
    @Tag("A1")
    @Tag("A19")
    void objectsOfAllClassesAreCountedTogetherEvenIfNeverStarted() {
        int first = number(process);
        assertEquals("Process-" + first, process.name());
        assertEquals("Worker-" + (first + 1), new Worker().name());
        assertEquals("Process-" + (first + 2), new Process(() -> {}).name());
    }

    @Test
    @Tag("A2")
    void objectOfAnAnonymousClassIsNamedLikeAPlainProcess() {
        Process anonymous = new Process() {};
        assertEquals("Process-" + (number(process) + 1), anonymous.name());
    }

    @Test
    void aSubclassMayHaveMethodsOfEverydayNames() {
        Cook cook = new Cook();

        assertEquals(7, cook.code());
        assertEquals("soup", cook.work());
        assertTrue(cook.name().startsWith("Cook-"), cook.name());
    }

    @Test
    @Tag("A4")
    void givenNameIsTakenAsItIs() {
        String odd = " a name, 进程 'quoted' ";
        assertEquals(odd, Process.target(() -> {}).name(odd).build().name());
    }

    @Test
    @Tag("A4")
    void noNameAndAnEmptyOneGiveTheUsualName() {
        assertEquals(
                "Process-" + (number(process) + 1),
                Process.target(() -> {}).name("").build().name());
        assertEquals(
                "Process-" + (number(process) + 2),
                Process.target(() -> {}).name(null).build().name());
    }

    @Test
    @Tag("A5")
    @Tag("A21")
    void nameCanBeChangedButNotTakenAway() {
        process.setName("renamed");
        assertEquals("renamed", process.name());
        assertThrows(IllegalArgumentException.class, () -> process.setName(null));
        assertEquals("renamed", process.name());
    }

    @Test
    @Tag("A6")
    @Tag("A19")
    void groupMustBeNullAndAProcessRefusedForItDoesNotCount() {
        ProcessPlan builder = Process.target(() -> {}).group(null);
        assertEquals(
                "group argument must be null for now",
                assertThrows(IllegalArgumentException.class, () -> builder.group("workers"))
                        .getMessage());
        assertEquals(number(process) + 1, number(builder.build()));
    }

    @Test
    @Tag("A7")
    void argumentsAreSeveralValuesOrNamedOnesInTheirOrder() {
        List<Object> seen = new ArrayList<>();
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("z", 1);
        named.put("nothing", null);
        named.put("a", List.of(2, 3));
        Process.target(a -> {
                    seen.add(a.size());
                    seen.add(a.get(0));
                    seen.add(a.get("a"));
                    seen.addAll(a.kwargs().keySet());
                })
                .args("ab", null)
                .kwargs(named)
                .build()
                .run();
        assertEquals(List.of(2, "ab", List.of(2, 3), "z", "nothing", "a"), seen);
    }

    @Test
    @Tag("A12")
    void processThatHasNotBeenStartedKnowsNothingOfAPid() {
        assertNull(process.pid());
        assertNull(process.ident());
        assertNull(process.exitCode());
        assertFalse(process.daemon());
        assertFalse(process.isAlive());
        assertMisuse("process not started", process::sentinel);
    }

    @Test
    @Tag("A18")
    void cpuCountIsWhatTheJvmMayUse() {
        assertEquals(Runtime.getRuntime().availableProcessors(), cpuCount());
    }

    @Test
    @Tag("A30")
    void processIsEqualToItselfOnly() {
        Target target = () -> {};
        Process one = Process.target(target).name("same").build();
        Process other = Process.target(target).name("same").build();
        assertNotEquals(one, other);
        assertTrue(new HashSet<>(List.of(one, other)).contains(one));
        one.setName("different");
        assertTrue(Set.of(one).contains(one), "the hash code does not depend on the name");
    }

    @Test
    @Tag("B1")
    void textOfAProcessThatHasNotBeenStartedHasNoPid() {
        long here = ProcessHandle.current().pid();
        assertEquals("<Process name='" + process.name() + "' parent=" + here + " initial>", process.toString());
        Process worker = new Worker();
        assertEquals("<Worker name='" + worker.name() + "' parent=" + here + " initial>", worker.toString());
    }

    @Test
    @Tag("B5")
    void textOfADaemonEndsWithTheWord() {
        Process daemon = Process.target(() -> {}).name("d").daemon(true).build();
        assertEquals("<Process name='d' parent=" + ProcessHandle.current().pid() + " initial daemon>", daemon + "");
    }
}
