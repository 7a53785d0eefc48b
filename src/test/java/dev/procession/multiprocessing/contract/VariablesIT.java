package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.contract.OrdinaryProgram.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child of an ordinary program has the static fields as they were at its start; its changes stay its own. */
@EachStartMethod
class VariablesIT {

    @TempDir
    Path directory;

    private String out(String source) throws Exception {
        Result result = OrdinaryProgram.run(directory, source);
        assertEquals("", result.err());
        assertEquals(0, result.exitCode());
        return result.out();
    }

    @Test
    @Tag("J1")
    @Tag("J2")
    void aChildSeesAVariableAsItWasAtTheStartAndItsOwnChangesStayWithIt() throws Exception {
        assertEquals("child 300\nchild 0\nmain 400\n", out("""
                        public class Main {
                            static int x = 100;
                            static void f() { println("child " + x); x = 0; println("child " + x); }
                            public static void main(String[] args) {
                                x = 200;
                                Process p = new Process(Main::f);
                                x = 300;
                                p.start();
                                x = 400;
                                p.join();
                                println("main " + x);
                            }
                        }
                        """));
    }

    @Test
    @Tag("J3")
    void variablesOfEveryKindAndOfNestedClassesTravel() throws Exception {
        assertEquals("[1, 2] {a=1} Ann 7 B\n[1] {a=1} Ann 7 B\n", out("""
                        public class Main {
                            static List<Integer> list = new ArrayList<>(List.of(1));
                            static Map<String, Integer> map = new TreeMap<>();
                            static Person person;
                            enum Kind { A, B }
                            static class Settings { static long level = 1; private static Kind kind; }
                            static class Person { final String name; Person(String name) { this.name = name; } }
                            static void show() {
                                println(list + " " + map + " " + person.name + " " + Settings.level + " " + Settings.kind);
                            }
                            public static void main(String[] args) {
                                map.put("a", 1);
                                person = new Person("Ann");
                                Settings.level = 7;
                                Settings.kind = Kind.B;
                                Process p = new Process(() -> { list.add(2); show(); });
                                p.start();
                                p.join();
                                show();
                            }
                        }
                        """));
    }

    @Test
    @Tag("J3")
    void aVariableAndAValueOfTheTargetKnowTheSameObject() throws Exception {
        assertEquals("true true\n", out("""
                        public class Main {
                            static class Node { Node next; }
                            static Node node = new Node();
                            static List<Node> nodes = new ArrayList<>();
                            public static void main(String[] args) {
                                node.next = node;
                                nodes.add(node);
                                Node own = node;
                                Process p = new Process(() -> println((own == node) + " " + (nodes.get(0).next == own)));
                                p.start();
                                p.join();
                            }
                        }
                        """));
    }

    @Test
    @Tag("J9")
    void aVariableThatCannotTravelIsNullThereAndTheChildSaysWhy() throws Exception {
        Result result = OrdinaryProgram.run(directory, """
                public class Main {
                    static Scanner scanner;
                    static int after = 5;
                    public static void main(String[] args) {
                        scanner = new Scanner("text");
                        Process harmless = new Process(() -> println(after));
                        harmless.start();
                        harmless.join();
                        Process p = new Process(() -> println(scanner.next()));
                        p.start();
                        p.join();
                        println(p.exitCode() + " " + scanner.next());
                    }
                }
                """);
        assertEquals("5\n1 text\n", result.out());
        assertTrue(result.err().contains("java.lang.NullPointerException"), result.err());
        assertTrue(
                result.err()
                        .contains(
                                "(scanner is null in this process: cannot send to the child: the variable \"scanner\" is a"
                                        + " java.util.Scanner, which lives only in the process that made it)"),
                result.err());
    }

    @Test
    @Tag("J13")
    void whatAnInitializerMakesIsMadeAgainWhereItCannotTravel() throws Exception {
        assertEquals("child one\nmain one\n", out("""
                        public class Main {
                            static Scanner scanner = new Scanner("one two");
                            public static void main(String[] args) {
                                Process p = new Process(() -> println("child " + scanner.next()));
                                p.start();
                                p.join();
                                println("main " + scanner.next());
                            }
                        }
                        """));
    }

    @Test
    @Tag("J13")
    void aChildRunsNoMain() throws Exception {
        assertEquals("main\nchild\n", out("""
                        public class Main {
                            public static void main(String[] args) {
                                println("main");
                                Process p = new Process(() -> println("child"));
                                p.start();
                                p.join();
                            }
                        }
                        """));
    }
}
