package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.engine.OpenEngine;
import dev.procession.engine.TypedCode;
import dev.procession.trace.Event;
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
    void aTaskThatUsesWhatChangedSinceTheWorkersGotItIsToldSoOnce() throws Exception {
        code.type("int rate = 2;", "var numbers = new ArrayList<>(List.of(1));", "int still = 1;");
        code.type("int f() { return 1; }", "class Box { int v() { return 1; } }");
        code.type("var pool = new Pool(1);");
        assertEquals("[2, 4]", code.value("pool.map(x -> x * rate * still, List.of(1, 2))"));
        code.type("rate = 10; numbers.add(2);", "int f() { return 2; }", "class Box { int v() { return 2; } }");
        assertEquals("1", code.value("pool.apply(() -> still)"));
        assertEquals("[2, 4]", code.value("pool.map(x -> x * rate, List.of(1, 2))"));
        assertEquals("[2, 4]", code.value("pool.map(x -> x * rate, List.of(1, 2))"));
        assertEquals("[1]", code.value("pool.apply(() -> numbers)"));
        assertEquals("2", code.value("pool.apply(() -> f() + new Box().v())"));
        code.type("int late = 1;");
        assertEquals("1", code.value("pool.apply(() -> late)"));
        code.type("late = 2;");
        assertEquals("1", code.value("pool.apply(() -> late)"));
        code.type("println(\"all said\");");
        code.watched().awaitPrinted("all said");
        assertEquals(
                List.of("rate as it was", "numbers as it was", "Box and f() as they were", "late as it was"), told());
        code.type("pool = new Pool(1);");
        assertEquals("14", code.value("pool.apply(() -> f() + new Box().v() + rate)"));
        code.type("println(\"nothing more\");");
        code.watched().awaitPrinted("nothing more");
        assertEquals(4, told().size());
    }

    private List<String> told() {
        return code.watched().all(Event.Printed.class).stream()
                .map(Event.Printed::text)
                .filter(line -> line.startsWith("The workers of Pool-"))
                .map(line -> line.replaceFirst("(?s)The workers of Pool-\\d still have (.*?) before .*", "$1"))
                .toList();
    }

    @Test
    void aWholeNumberIsAnArgumentForADouble() throws Exception {
        code.type("void hold(double seconds, long count, String word) { println(seconds + \" \" + count + word); }");
        code.type("Process.target(a -> hold(a.get(0), a.get(1), a.get(\"word\"))).args(2, 3)"
                + ".kwargs(Map.of(\"word\", \"x\")).build().start();");
        code.watched().awaitPrinted("2.0 3x");
    }

    @Test
    void theAttributesThatBeginWithAnUnderscoreAreNotShown() throws Exception {
        code.type("var manager = new Manager(); var ns = manager.namespace();");
        code.type("ns.set(\"x\", 1); ns.set(\"_hidden\", 2);");
        assertEquals("Namespace(x=1)", code.value("ns"));
        code.type("var dict = manager.<String, Integer>dict(); dict.put(\"a\", 1);");
        code.type("for (var each : dict.entrySet()) { println(each); }");
        for (String call : List.of("set(x, 1)", "put(a, 1)", "entrySet()")) {
            code.watched().await(Event.Sent.class, sent -> sent.preview().equals(call));
        }
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
