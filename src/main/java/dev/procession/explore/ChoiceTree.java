package dev.procession.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of an exploration as a tree: where runs do the same up to a state and then take different steps, there a
 * choice was tried. What comes between two choices is one branch.
 */
public final class ChoiceTree {

    private final List<Step> steps = new ArrayList<>();
    private final List<ChoiceTree> branches = new ArrayList<>();
    private final Map<String, ChoiceTree> next = new HashMap<>();
    private final boolean root;
    private ExploredRun leaf;

    /** @param first the run because of which this branch is there */
    private ChoiceTree(ExploredRun first, boolean root) {
        this.leaf = first;
        this.root = root;
    }

    /** The tree of some runs, in their order; empty if there are none. */
    public static Optional<ChoiceTree> of(List<ExploredRun> runs) {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        ChoiceTree root = new ChoiceTree(runs.get(0), true);
        for (ExploredRun run : runs) {
            ChoiceTree at = root;
            for (Step step : run.steps()) {
                at = at.next(step, run);
            }
            at.leaf = run;
        }
        root.fold();
        return Optional.of(root);
    }

    private ChoiceTree next(Step step, ExploredRun run) {
        String key = step.actor() + " " + step.operation();
        ChoiceTree known = next.get(key);
        if (known != null) {
            return known;
        }
        ChoiceTree fresh = new ChoiceTree(run, false);
        fresh.steps.add(step);
        next.put(key, fresh);
        branches.add(fresh);
        return fresh;
    }

    /** Makes one branch of several that follow each other without a choice. */
    private void fold() {
        while (branches.size() == 1) {
            ChoiceTree only = branches.get(0);
            steps.addAll(only.steps);
            leaf = only.leaf;
            branches.clear();
            branches.addAll(only.branches);
        }
        next.clear();
        branches.forEach(ChoiceTree::fold);
    }

    /**
     * What is done from the choice before to the next one or to the end, without what only follows from how the program
     * is built, such as starts and joins. A branch that begins with such a step keeps it, since it was the choice.
     */
    public List<Step> steps() {
        List<Step> shown = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean chosen = i == 0 && !root;
            if (chosen || !steps.get(i).isStructural()) {
                shown.add(steps.get(i));
            }
        }
        return shown;
    }

    /** What could be done after that; empty at the end of a run. */
    public List<ChoiceTree> branches() {
        return List.copyOf(branches);
    }

    /** The run that ends here; empty if there is a choice. */
    public Optional<ExploredRun> leaf() {
        return branches.isEmpty() ? Optional.of(leaf) : Optional.empty();
    }

    /** The number of runs. */
    public int leaves() {
        return branches.isEmpty()
                ? 1
                : branches.stream().mapToInt(ChoiceTree::leaves).sum();
    }
}
