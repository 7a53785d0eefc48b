package dev.procession.engine;

import dev.procession.trace.Event;
import java.util.Set;
import java.util.TreeSet;

/** A program whose family has all kinds of members, none of which would end by itself for a long time. */
final class FamilyTree {

    /** What each member prints once it is there: its pid follows. */
    static final String SIGN = "member ";

    /** Main, a child that is busy, one that sleeps, its grandchild, and an orphan whose parent is gone. */
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

    /** Waits until all members are there, and gives their pids. */
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
