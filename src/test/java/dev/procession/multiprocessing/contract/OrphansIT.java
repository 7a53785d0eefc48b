package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the children of a terminated process. */
@EachStartMethod
@EnabledOnOs(OS.LINUX)
class OrphansIT {

    private static final String PROGRAM = """
            class Main {
                static void open(String gate) throws Exception {
                    java.nio.file.Files.createFile(java.nio.file.Path.of(gate));
                }

                static void await(String gate) {
                    for (int i = 0; !java.nio.file.Files.exists(java.nio.file.Path.of(gate)); i++) {
                        if (i == 3000) throw new IllegalStateException("nobody opened " + gate);
                        sleep(0.01);
                    }
                }

                static void grandchild(String name) throws Exception {
                    println(name + " parent before: " + getppid());
                    open(name);
                    await("terminated");
                    parentProcess().join(30);
                    println(name + " parent alive: " + parentProcess().isAlive());
                    println(name + " parent after: " + getppid());
                    println(name + " knows its parent as: " + parentProcess().pid());
                    open("end of " + name);
                }

                static void middle() {
                    Process.target(() -> grandchild("ordinary")).build().start();
                    Process.target(() -> grandchild("daemon")).daemon(true).build().start();
                    sleep(600);
                }

                public static void main(String[] args) throws Exception {
                    Process middle = new Process(Main::middle);
                    middle.start();
                    println("middle: " + middle.pid());
                    await("ordinary");
                    await("daemon");
                    middle.terminate();
                    middle.join();
                    println("end of the middle: " + middle.exitCode());
                    open("terminated");
                    await("end of ordinary"); // nobody else waits for orphans
                    await("end of daemon");
                }
            }
            """;

    private static PrintedAnswers answers;

    @BeforeAll
    static void runTheProgram(@TempDir Path dir) throws Exception {
        answers = PrintedAnswers.ofProgram(dir, PROGRAM);
    }

    @Test
    @Tag("E9")
    void childrenOfATerminatedProcessGoOnAsOrphans() {
        answers.assertAnswer("-15", "end of the middle");
        for (String orphan : new String[] {"ordinary", "daemon"}) {
            answers.assertAnswer(answers.to("middle"), orphan + " parent before");
            assertNotEquals(answers.to("middle"), answers.to(orphan + " parent after"));
        }
    }

    @Test
    @Tag("A17")
    void orphanSeesThatItsParentIsGone() {
        for (String orphan : new String[] {"ordinary", "daemon"}) {
            answers.assertAnswer("false", orphan + " parent alive");
            answers.assertAnswer(answers.to("middle"), orphan + " knows its parent as");
        }
    }
}
