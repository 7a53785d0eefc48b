package dev.procession.engine;

import dev.procession.trace.Event;
import java.util.Set;
import java.util.TreeSet;

/** A program that starts processes of every kind, none of which ends by itself for ten minutes. */
final class FamilyTree {

    /** The text that each process prints, followed by its pid, once it runs. */
    static final String SIGN = "member ";

    /** Main, a busy child, a sleeping child with a child of its own, and an orphan. */
    static final int MEMBERS = 5;

    static final String SOURCE = String.join(
            "\n",
            "import static dev.procession.multiprocessing.Multiprocessing.*;",
            "import dev.procession.multiprocessing.Process;",
            "static void there() { println(\"" + SIGN + "\" + getpid()); }",
            "static void rest() { there(); sleep(600); }",
            "static void spin() { there(); while (true) Thread.onSpinWait(); }",
            "static void withChild() { new Process(() -> rest()).start(); rest(); }",
            "static void leaveChild() { new Process(() -> rest()).start(); Runtime.getRuntime().halt(0); }",
            "void main() {",
            "    new Process(() -> spin()).start();",
            "    new Process(() -> withChild()).start();",
            "    var gone = new Process(() -> leaveChild());",
            "    gone.start();",
            "    gone.join();",
            "    rest();",
            "}");

    private FamilyTree() {}

    /** Waits until all processes run, and returns their pids. */
    static Set<Long> awaitMembers(ObservedRun run) throws InterruptedException {
        Set<Long> members = new TreeSet<>();
        while (members.size() < MEMBERS) {
            members.add(run.await(
                            Event.Printed.class,
                            printed -> printed.text().startsWith(SIGN) && !members.contains(printed.of()))
                    .of());
        }
        return members;
    }
}
