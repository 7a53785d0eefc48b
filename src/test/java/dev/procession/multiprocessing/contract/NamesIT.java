package dev.procession.multiprocessing.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names of processes, as an ordinary program and its descendants see them. */
@EachStartMethod
class NamesIT {

    private static final String PROGRAM = """
            class Main {
                static class Worker extends Process {
                    @Override public void run() {
                        println("subclass in the child: " + name());
                    }
                }

                static void family() {
                    println("first: " + currentProcess().name());
                    Process child = new Process(() -> {
                        println("first child of the first: " + currentProcess().name());
                        Process grandchild = new Process(() ->
                                println("grandchild of the first: " + currentProcess().name()));
                        grandchild.start();
                        grandchild.join();
                    });
                    child.start();
                    println("second child of the first: " + new Worker().name());
                    child.join();
                }

                static void renamesItself() {
                    println("name at start: " + currentProcess().name());
                    currentProcess().setName("by itself");
                    println("name by itself: " + currentProcess().name());
                    println("child of the renamed: " + new Process(() -> {}).name());
                }

                public static void main(String[] args) {
                    List<Process> all = new ArrayList<>();
                    all.add(new Process(Main::family));
                    all.add(new Worker());
                    Process renamed = Process.target(Main::renamesItself).name("at first").build();
                    renamed.setName("before start");
                    all.add(renamed);
                    for (Process process : all) {
                        process.start();
                    }
                    renamed.setName("after start");
                    for (Process process : all) {
                        process.join();
                    }
                    println("name in the parent: " + renamed.name());
                    println("next: " + new Process(() -> {}).name());
                }
            }
            """;

    private static PrintedAnswers answers;

    @BeforeAll
    static void runTheProgram(@TempDir Path dir) throws Exception {
        answers = PrintedAnswers.ofProgram(dir, PROGRAM);
    }

    @Test
    @Tag("A1")
    void firstProcessOfAProgramIsProcess1() {
        answers.assertAnswer("Process-1", "first");
        answers.assertAnswer("Process-4", "next");
    }

    @Test
    @Tag("A2")
    void objectOfASubclassHasTheNameOfItsClass() {
        answers.assertAnswer("Worker-2", "subclass in the child");
        answers.assertAnswer("Worker-1:2", "second child of the first");
    }

    @Test
    @Tag("A3")
    void childrenOfChildrenAreCountedAnew() {
        answers.assertAnswer("Process-1:1", "first child of the first");
        answers.assertAnswer("Process-1:1:1", "grandchild of the first");
    }

    @Test
    @Tag("A5")
    void childBearsTheNameOfTheMomentOfItsStart() {
        answers.assertAnswer("before start", "name at start");
        answers.assertAnswer("by itself", "name by itself");
        answers.assertAnswer("after start", "name in the parent");
    }

    @Test
    @Tag("A20")
    void childOfARenamedProcessIsCountedByItsNumber() {
        answers.assertAnswer("Process-3:1", "child of the renamed");
    }
}
