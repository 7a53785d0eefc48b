package dev.procession.export;

import dev.procession.timeline.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many runs of a program in which different steps were taken, for one page.
 *
 * @param title what was run
 * @param sentences what there is to say about all runs
 * @param runs the runs
 * @param first the index of the run that is shown first
 * @param root the tree of the choices
 */
public record RunTree(String title, List<String> sentences, List<Leaf> runs, int first, Branch root) {

    public RunTree {
        sentences = List.copyOf(sentences);
        runs = List.copyOf(runs);
    }

    /**
     * A run.
     *
     * @param name what the page calls it
     * @param outcome what it led to
     * @param good whether it ended well
     */
    public record Leaf(String name, String outcome, boolean good, Timeline timeline) {}

    /**
     * What is done between two choices.
     *
     * @param turns who moved and what it did
     * @param branches what could come next; empty at the end of a run
     * @param run the index of the run that ends here; null if there is a choice
     */
    public record Branch(
            List<Turn> turns,
            List<Branch> branches,
            @Nullable Integer run) {

        public Branch {
            turns = List.copyOf(turns);
            branches = List.copyOf(branches);
        }
    }

    /**
     * Steps of one process.
     *
     * @param number counts the processes from 0 for main, for colours
     * @param process its name
     * @param words what it did
     */
    public record Turn(int number, String process, String words) {}
}
