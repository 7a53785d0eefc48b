package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.trace.Event;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that every form of {@code main} works, even on a JDK that does not support them all. */
class ProgramFormsIT {

    @RegisterExtension
    static final OpenEngine engine = new OpenEngine();

    private static void assertRuns(String... lines) throws Exception {
        ObservedRun run = engine.run(lines);

        assertEquals("it runs\n", run.out(), () -> run.events().toString());
        assertEquals(0, run.run().exitCode());
    }

    @Test
    void aPublicClassWithTheClassicMain() throws Exception {
        assertRuns(
                "public class Demo {",
                "    public static void main(String[] args) { System.out.println(\"it runs\" + \"!\".repeat(args.length)); }",
                "}");
    }

    @Test
    void aMainThatOnlyItsPackageSeesOfAClassOfSeveral() throws Exception {
        assertRuns(
                "class Demo {",
                "    static void main(String[] args) { System.out.println(new Words().text); }",
                "}",
                "class Words { final String text = \"it runs\"; }");
    }

    @Test
    void aMainOfAnInstanceWithoutArguments() throws Exception {
        assertRuns(
                "class Demo {",
                "    private String text = \"it runs\";",
                "    void main() { System.out.println(text); }",
                "}");
    }

    @Test
    void aMainOfAnInstanceWithArguments() throws Exception {
        assertRuns("class Demo {", "    void main(String[] args) { System.out.println(\"it runs\"); }", "}");
    }

    @Test
    void aCompactSourceFile() throws Exception {
        assertRuns("String text = \"it runs\";", "void main() {", "    System.out.println(text);", "}");
    }

    @Test
    void theFieldsOfACompactSourceFileAreTheVariablesOfAPoolsWorkers() throws Exception {
        ObservedRun run = engine.run(
                "import dev.procession.multiprocessing.Pool;",
                "import java.util.List;",
                "int base = 1;",
                "static int shared = 1;",
                "void begin() { base += 41; shared += 51; }",
                "void main() {",
                "    Pool pool = new Pool(1, this::begin);",
                "    base = 1000;",
                "    shared = 2000;",
                "    System.out.println(pool.map(x -> base + x, List.of(1, 2)));",
                "    System.out.println(pool.map(x -> shared += x, List.of(1, 2)));",
                "    pool.terminate();",
                "    Pool later = new Pool(1);",
                "    System.out.println(later.map(x -> base + shared + x, List.of(1)));",
                "    later.terminate();",
                "}");

        assertEquals(
                "[43, 44]\n[53, 55]\n[3001]\n", run.out(), () -> run.events().toString());
    }

    @Test
    void aMainWithArgumentsGoesBeforeOneWithout() throws Exception {
        assertRuns(
                "class Demo {",
                "    static void main() { System.out.println(\"the other\"); }",
                "    static void main(String[] args) { System.out.println(\"it runs\"); }",
                "}");
    }

    @Test
    void aClassInAPackageWhoseMainIsInherited() throws Exception {
        assertRuns(
                "package demo.inner;",
                "class Demo extends Base {}",
                "class Base { static void main(String[] args) { System.out.println(\"it runs\"); } }");
    }

    @Test
    void aCompactProgramStartsChildrenThatSeeItsFields() throws Exception {
        ObservedRun run = engine.run(
                "import static dev.procession.multiprocessing.Multiprocessing.*;",
                "import dev.procession.multiprocessing.Process;",
                "int n = 1;",
                "record Point(int x, int y) {}",
                "void child(Point point) { n++; println(point + \" \" + n); }",
                "void main() {",
                "    n = 5;",
                "    var p = new Process(() -> child(new Point(1, 2)));",
                "    p.start();",
                "    p.join();",
                "    println(n);",
                "}");

        assertEquals("Point[x=1, y=2] 6\n", run.out("Process-1"));
        assertEquals("5\n", run.out());
        assertEquals(run.run().mainPid(), run.started("Process-1").ppid());
        assertEquals("", run.printed(run.run().mainPid(), Event.Stream.ERR));
    }

    /** The child receives an object of the class before it receives the static variables of the class. */
    @Test
    void aVariableIsComputedOnceAndItsValueTravelsToTheChild() throws Exception {
        ObservedRun run = engine.run(
                "import dev.procession.multiprocessing.Process;",
                "static int number = compute();",
                "static int compute() { System.out.println(\"computes\"); return 5; }",
                "void show() { System.out.println(number); }",
                "void main() {",
                "    number++;",
                "    Process p = new Process(this::show);",
                "    p.start();",
                "    p.join();",
                "}");

        assertEquals(
                "computes\n6\n",
                run.events().stream()
                        .filter(Event.Printed.class::isInstance)
                        .map(event -> ((Event.Printed) event).text())
                        .collect(Collectors.joining()));
    }
}
