package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.activeChildren;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Manager;
import dev.procession.multiprocessing.Namespace;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.RemoteTrace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists, maps and namespaces that a manager keeps. */
@EachStartMethod
class ManagerTest {

    private Manager manager;

    @BeforeEach
    void start() {
        manager = new Manager();
    }

    @AfterEach
    void endAll() {
        manager.shutdown();
    }

    record Point(int x, int y) {}

    @Test
    @Tag("Q1")
    void itsProcessIsAChildThatIsNoDaemon() {
        Process process = activeChildren().get(0);
        assertTrue(process.name().matches("SyncManager-\\d+"), process.name());
        assertFalse(process.daemon());
    }

    @Test
    @Tag("Q2")
    void aChildChangesWhatEverybodySees() {
        List<Integer> list = manager.list(List.of(1));
        Map<String, Point> map = manager.dict();
        InChild.check(() -> {
            list.add(2);
            map.put("p", new Point(3, 4));
        });
        assertEquals(List.of(1, 2), list);
        assertEquals("[1, 2]", list.toString());
        assertEquals(new Point(3, 4), map.get("p"));
        assertEquals("{p=Point[x=3, y=4]}", map.toString());
    }

    @Test
    @Tag("Q2")
    void aListIsAListOfJava() {
        List<String> list = manager.list();
        assertTrue(list.isEmpty());
        assertTrue(list.addAll(List.of("c", "a", "b")));
        list.add(1, "d");
        assertEquals(List.of("c", "d", "a", "b"), list);
        assertEquals("d", list.remove(1));
        assertFalse(list.remove("x"));
        assertEquals("a", list.set(1, "e"));
        list.sort(null);
        assertEquals(List.of("b", "c", "e"), new ArrayList<>(list));
        list.sort(Comparator.reverseOrder());
        assertEquals("[e, c, b]", list.toString());
        assertEquals(1, list.indexOf("c"));
        assertTrue(list.contains("b"));
        assertTrue(list.removeIf(each -> each.equals("c")));
        list.subList(0, 1).clear();
        assertEquals(List.of("b"), list);
        assertEquals(List.of("b").hashCode(), list.hashCode());
        list.add(null);
        assertNull(list.get(1));
        list.clear();
        assertEquals(0, list.size());
    }

    @Test
    @Tag("Q2")
    void aMapIsAMapOfJava() {
        Map<String, Integer> map = manager.dict(Map.of("a", 1));
        assertNull(map.get("b"));
        assertEquals(7, map.getOrDefault("b", 7));
        assertNull(map.put("b", 2));
        assertEquals(2, map.putIfAbsent("b", 3));
        assertEquals(Map.of("a", 1, "b", 2), map);
        map.merge("a", 10, Integer::sum);
        assertEquals(11, map.get("a"));
        assertTrue(map.containsKey("a") && map.containsValue(2));
        int sum = 0;
        for (int each : map.values()) {
            sum += each;
        }
        assertEquals(13, sum);
        assertEquals(2, map.remove("b"));
        assertEquals(List.of("a"), List.copyOf(map.keySet()));
        map.clear();
        assertTrue(map.isEmpty());
    }

    @Test
    @Tag("Q2")
    void exceptionsComeBack() {
        List<Integer> list = manager.list(List.of(1));
        var e = assertThrows(IndexOutOfBoundsException.class, () -> list.get(5));
        assertInstanceOf(RemoteTrace.class, e.getCause());
        assertThrows(CannotTravelException.class, () -> manager.list().add(new Thread()));
        assertEquals(1, list.get(0));
    }

    @Test
    @Tag("Q3")
    void whatIsGotIsACopyButAProxyInAProxyIsNot() {
        Map<String, List<Integer>> map = manager.dict();
        map.put("k", new ArrayList<>(List.of(1)));
        map.get("k").add(2);
        assertEquals(List.of(1), map.get("k"));
        List<Integer> x = map.get("k");
        x.add(2);
        map.put("k", x);
        assertEquals(List.of(1, 2), map.get("k"));
        List<Integer> inner = manager.list();
        map.put("inner", inner);
        map.get("inner").add(3);
        assertEquals(List.of(3), inner);
        assertEquals("{k=[1, 2], inner=[3]}", map.toString());
    }

    @Test
    @Tag("Q4")
    void withALockNoUpdateIsLost() {
        Map<String, Integer> map = manager.dict(Map.of("n", 0));
        Lock lock = new Lock();
        List<Process> adders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            adders.add(new Process(() -> {
                for (int j = 0; j < 50; j++) {
                    try (var held = lock.hold()) {
                        map.put("n", map.get("n") + 1);
                    }
                }
            }));
        }
        adders.forEach(Process::start);
        adders.forEach(Children::exitCodeAfterJoin);
        assertEquals(150, map.get("n"));
    }

    @Test
    @Tag("Q6")
    void anIterationSeesTheListAsItWasWhenItBegan() {
        List<Integer> list = manager.list(List.of(1, 2));
        Iterator<Integer> each = list.iterator();
        list.clear();
        assertEquals(1, each.next());
        assertEquals(2, each.next());
        assertFalse(each.hasNext());
    }

    @Test
    @Tag("Q7")
    void aNamespaceHasAttributes() {
        Namespace space = manager.namespace();
        space.set("x", 0);
        InChild.check(() -> space.set("y", "egon"));
        assertEquals(0, space.<Integer>get("x"));
        assertEquals("Namespace(x=0, y=egon)", space.toString());
        var e = assertThrows(NoSuchElementException.class, () -> space.get("z"));
        assertEquals("'Namespace' object has no attribute 'z'", e.getMessage());
        space.delete("x");
        assertFalse(space.has("x"));
    }
}
