package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.TypedCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Checks that typed code can use every type of the library, and that shared objects and tasks reach other processes.
 */
class SharedTypesIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private TypedCode code;

    @BeforeEach
    void openSession() {
        code = engine.session();
    }

    @AfterEach
    void closeSession() throws Exception {
        code.close();
    }

    @Test
    void aPoolDoesTasksThatWereTypedAfterIt() throws Exception {
        code.type("var pool = new Pool(2);");
        assertEquals("[1, 4, 9]", code.value("pool.map(x -> x * x, List.of(1, 2, 3))"));
        code.type("int twice(int x) { return 2 * x; }");
        code.type("record Pair(int a, int b) {}");
        assertEquals("[2, 4]", code.value("pool.map(x -> twice(x), List.of(1, 2))"));
        assertEquals("Pair[a=4, b=5]", code.value("pool.apply(p -> new Pair(p.b(), 5), new Pair(3, 4))"));
        code.type("var e = pool.applyAsync(() -> Integer.parseInt(\"six\")); e.await();");
        assertEquals("false", code.value("e.successful()"));
    }

    @Test
    void tasksSeeVariablesFromBeforeThePoolAndFromAfterIt() throws Exception {
        code.type("int before = 10;", "int changed = 1;", "int counter = 0;");
        code.type("var pool = new Pool(1);");
        assertEquals("[10, 20]", code.value("pool.map(x -> x * before, List.of(1, 2))"));
        code.type("int after = 100;", "List<Integer> list = new ArrayList<>(List.of(7));", "changed = 2;");
        assertEquals("[111, 112]", code.value("pool.map(x -> x + before + after, List.of(1, 2))"));
        assertEquals("[7]", code.value("pool.apply(() -> list)"));
        assertEquals("1", code.value("pool.apply(() -> changed)"));
        assertEquals("1", code.value("pool.apply(() -> ++counter)"));
        assertEquals("2", code.value("pool.apply(() -> ++counter)"));
        assertEquals("0", code.value("counter"));
    }

    @Test
    void aManagerKeepsObjectsOfTypedClasses() throws Exception {
        code.type("var manager = new Manager();");
        code.type("record Pair(int a, int b) {}");
        code.type("Map<String, Pair> shared = manager.dict();");
        code.type("var p = new Process(() -> shared.put(\"k\", new Pair(1, 2))); p.start(); p.join();");
        assertEquals("{k=Pair[a=1, b=2]}", code.value("shared.toString()").replace("\"", ""));
        assertEquals("true", code.value("shared.containsValue(new Pair(1, 2))"));
    }

    @Test
    void everyTypeOfTheLibraryIsFoundByItsSimpleName() throws Exception {
        for (String type : List.of("Lock", "Queue", "Semaphore", "Pipe", "IntArray", "BrokenBarrierException")) {
            String found = code.value(type + ".class.getName()");
            assertEquals("\"dev.procession.multiprocessing." + type + "\"", found);
        }
    }

    @Test
    void aClassOfTheStudentsMayBeCalledAsOneOfOurs() throws Exception {
        code.type("class Manager { String name() { return \"mine\"; } }");
        assertEquals("\"mine\"", code.value("new Manager().name()"));
    }
}
