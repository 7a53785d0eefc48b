package dev.procession.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tree of the choices that a search has tried. */
class ChoiceTreeTest {

    private static Exploration explore(ToyProgram program) {
        return new Explorer(program, Choices.STEPS, Limits.NONE).explore();
    }

    private static ToyProgram counters() {
        return new ToyProgram(1)
                .process("0", "start 1;start 2;join 1;join 2;read n;print n")
                .process("1", "read n;write n")
                .process("2", "read n;write n");
    }

    private static void leaves(ChoiceTree node, List<Step> before, Set<ExploredRun> found) {
        List<Step> here = new java.util.ArrayList<>(before);
        here.addAll(node.steps());
        node.leaf().ifPresent(run -> {
            List<Step> counted =
                    run.steps().stream().filter(step -> !step.isStructural()).toList();
            assertEquals(
                    counted, here.stream().filter(step -> !step.isStructural()).toList());
            assertTrue(found.add(run));
        });
        node.branches().forEach(next -> leaves(next, here, found));
    }

    @Test
    void aLeafIsARunAndTheWayToItIsWhatTheRunDid() {
        for (ToyProgram program : List.of(
                counters(),
                new ToyProgram(1)
                        .process("0", "start 1;start 2;join 1;join 2")
                        .process("1", "lock a;lock b;unlock b;unlock a")
                        .process("2", "lock b;lock a;unlock a;unlock b"))) {
            Exploration found = explore(program);
            ChoiceTree tree = ChoiceTree.of(found.runs()).orElseThrow();

            Set<ExploredRun> leaves = new HashSet<>();
            leaves(tree, List.of(), leaves);

            assertEquals(new HashSet<>(found.runs()), leaves);
            assertEquals(found.different(), tree.leaves());
        }
    }

    @Test
    void aChainWithoutAChoiceIsOneBranch() {
        ChoiceTree tree = ChoiceTree.of(explore(counters()).runs()).orElseThrow();

        assertEquals(List.of(), tree.steps(), "starts are no choice");
        assertEquals(2, tree.branches().size());
        assertTrue(tree.branches().stream().allMatch(branch -> branch.branches().size() != 1));
    }

    @Test
    void theRunThatIsShownFirstEndsBadlyIfOneDoes() {
        Exploration deadlocks = explore(new ToyProgram(1)
                .process("0", "start 1;start 2;join 1;join 2")
                .process("1", "lock a;lock b;unlock b;unlock a")
                .process("2", "lock b;lock a;unlock a;unlock b"));
        assertTrue(deadlocks.first(deadlocks.runs()).orElseThrow().outcome().isDeadlock());

        Exploration counted = explore(counters());
        assertEquals(
                "1.2.2.1.0.0",
                counted.first(counted.runs()).orElseThrow().order().text());
    }
}
