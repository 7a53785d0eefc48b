package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processes of an ordinary program as a child sees them: itself, its parent, a sibling. */
@EachStartMethod
class InTheChildIT {

    private static final String PROGRAM = """
            class Main {
                static void tell(String question, Object answer) { println(question + ": " + answer); }

                static void refused(String question, Runnable call) {
                    try {
                        call.run();
                        tell(question, "allowed");
                    } catch (IllegalStateException e) {
                        tell(question, e.getMessage());
                    }
                }

                static class Worker extends Process {
                    private final String tool = "hammer";
                    private final Process sibling;
                    Worker(Process sibling) { this.sibling = sibling; }

                    @Override public void run() {
                        Process self = currentProcess();
                        tell("is current", self == this);
                        tell("field", ((Worker) self).tool);
                        tell("own pid", pid() == getpid() && ident() == getpid()
                                && getpid() == ProcessHandle.current().pid());
                        tell("pid", pid());
                        tell("alive", isAlive());
                        tell("exit code", exitCode());
                        tell("text", this);
                        refused("start itself", this::start);
                        refused("join itself", this::join);
                        Thread thread = new Thread(() -> tell("current of a thread", currentProcess() == this));
                        thread.start();
                        lookAtParent(parentProcess());
                        lookAtSibling();
                    }

                    private void lookAtParent(Process parent) {
                        tell("parent name", parent.name());
                        tell("parent pid", parent.pid() == getppid());
                        tell("parent alive", parent.isAlive());
                        tell("parent exit code", parent.exitCode());
                        tell("parent text", parent);
                        parent.join(0.01);
                        tell("parent alive after join", parent.isAlive());
                        refused("terminate parent", parent::terminate);
                        refused("kill parent", parent::kill);
                        refused("start parent", parent::start);
                    }

                    private void lookAtSibling() {
                        tell("sibling pid", sibling.pid());
                        tell("sibling exit code", sibling.exitCode());
                        tell("sibling text", sibling);
                        refused("start sibling", sibling::start);
                        refused("join sibling", sibling::join);
                        refused("join sibling in time", () -> sibling.join(0));
                        refused("alive sibling", sibling::isAlive);
                        refused("terminate sibling", sibling::terminate);
                    }
                }

                public static void main(String[] args) {
                    currentProcess().setName("Boss");
                    Process sibling = new Process(() -> sleep(600));
                    sibling.start();
                    Worker worker = new Worker(sibling);
                    worker.start();
                    worker.join();
                    sibling.join();
                    tell("main", getpid());
                    tell("worker", worker.pid());
                    tell("sibling", sibling.pid());
                    tell("end of the sibling", sibling.exitCode());
                    tell("end of the worker", worker.exitCode());
                }
            }
            """;

    private static PrintedAnswers answers;

    @BeforeAll
    static void runTheProgram(@TempDir Path dir) throws Exception {
        answers = PrintedAnswers.ofProgram(dir, PROGRAM);
    }

    @Test
    @Tag("A16")
    @Tag("A29")
    void currentProcessIsTheObjectThatWasStarted() {
        answers.assertAnswer("true", "is current");
        answers.assertAnswer("true", "current of a thread");
        answers.assertAnswer("hammer", "field");
        answers.assertAnswer("true", "own pid");
        answers.assertAnswer(answers.to("worker"), "pid");
        answers.assertAnswer("true", "alive");
        answers.assertAnswer("null", "exit code");
    }

    @Test
    @Tag("A17")
    void parentCanBeLookedAtAndWaitedForButNotEnded() {
        answers.assertAnswer("Boss", "parent name");
        answers.assertAnswer("true", "parent pid");
        answers.assertAnswer("true", "parent alive");
        answers.assertAnswer("true", "parent alive after join");
        answers.assertAnswer("null", "parent exit code");
        answers.assertAnswer("a process cannot terminate its parent", "terminate parent");
        answers.assertAnswer("a process cannot terminate its parent", "kill parent");
    }

    @Test
    @Tag("B7")
    @Tag("B8")
    void textsSayWhatAChildCanKnow() {
        String main = answers.to("main");
        answers.assertAnswer("<Worker name='Worker-2' parent=" + main + " started>", "text");
        answers.assertAnswer("<_ParentProcess name='Boss' parent=null unknown>", "parent text");
        answers.assertAnswer(
                "<Process name='Process-1' pid=" + answers.to("sibling") + " parent=" + main + " unknown>",
                "sibling text");
    }

    @Test
    @Tag("C5")
    void onlyTheProcessThatMadeAnObjectCanStartIt() {
        String sentence = "can only start a process object created by current process";
        answers.assertAnswer(sentence, "start itself");
        answers.assertAnswer(sentence, "start parent");
        answers.assertAnswer(sentence, "start sibling");
    }

    @Test
    @Tag("C9")
    @Tag("C16")
    void onlyAChildCanBeJoinedOrTested() {
        answers.assertAnswer("can only join a child process", "join itself");
        answers.assertAnswer("can only join a child process", "join sibling");
        answers.assertAnswer("can only join a child process", "join sibling in time");
        answers.assertAnswer("can only test a child process", "alive sibling");
    }

    @Test
    @Tag("C17")
    void pidAndExitCodeOfASiblingMayBeRead() {
        answers.assertAnswer(answers.to("sibling"), "sibling pid");
        answers.assertAnswer("null", "sibling exit code");
        assertTrue(Long.parseLong(answers.to("sibling")) > 0);
    }

    @Test
    @Tag("E5")
    void siblingMayBeTerminated() {
        answers.assertAnswer("allowed", "terminate sibling");
        answers.assertAnswer("-15", "end of the sibling");
        answers.assertAnswer("0", "end of the worker");
    }
}
