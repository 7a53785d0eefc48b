package dev.procession.shell.explore;

import dev.procession.explore.ChoiceTree;
import dev.procession.explore.Ending;
import dev.procession.explore.Exploration;
import dev.procession.explore.ExploredRun;
import dev.procession.explore.ProcessPath;
import dev.procession.export.RunTree;
import dev.procession.shell.console.Messages;
import dev.procession.timeline.Timeline;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what a page shows of an exploration: its runs and the tree of its choices. */
final class ChoicePage {

    private final StepWords words;
    private final Sentences sentences;
    private final Map<ExploredRun, Integer> indices = new HashMap<>();
    private final Map<String, Integer> processes = new LinkedHashMap<>(Map.of(ProcessPath.MAIN, 0));

    private ChoicePage(StepWords words, Sentences sentences) {
        this.words = words;
        this.sentences = sentences;
    }

    /** Empty if no run was kept. */
    static Optional<RunTree> of(String title, Exploration found, KeptRuns kept, Messages messages)
            throws InterruptedException {
        Sentences sentences = new Sentences(messages, found::name);
        ChoicePage page = new ChoicePage(new StepWords(messages, sentences), sentences);
        List<ExploredRun> runs = kept.runs();
        List<RunTree.Leaf> leaves = page.leaves(runs, kept, new OutcomeWords(messages, sentences));
        ExploredRun first = found.first(runs).orElse(null);
        return ChoiceTree.of(runs)
                .map(tree -> new RunTree(
                        title,
                        sentences(found, runs.size(), sentences, messages),
                        leaves,
                        page.indices.getOrDefault(first, 0),
                        page.branch(tree)));
    }

    private List<RunTree.Leaf> leaves(List<ExploredRun> runs, KeptRuns kept, OutcomeWords outcomes)
            throws InterruptedException {
        List<RunTree.Leaf> leaves = new ArrayList<>();
        for (ExploredRun run : runs) {
            Timeline timeline = kept.timeline(run).orElseThrow();
            indices.put(run, leaves.size());
            leaves.add(new RunTree.Leaf(
                    run.order().text(),
                    outcomes.of(run.outcome()),
                    run.outcome().isGood(),
                    timeline));
        }
        return leaves;
    }

    /** What the table says in its first lines. */
    private static List<String> sentences(Exploration found, int kept, Sentences sentences, Messages messages) {
        List<String> all = new ArrayList<>();
        Ending ending = found.ending();
        boolean complete = ending != null && ending.claim() == Ending.Claim.ALL;
        if (ending != null && !complete) {
            all.add(sentences.why(ending));
        }
        String key = complete && found.isCountable() ? "every.all" : "every.least";
        all.add(messages.text(key, found.orders(), found.outcomes().size()));
        if (!found.orders().equals(BigInteger.valueOf(found.different()))) {
            all.add(messages.text("every.different", found.different()));
        }
        if (kept < found.different()) {
            all.add(messages.text("tree.kept", kept, found.different()));
        }
        return all;
    }

    private RunTree.Branch branch(ChoiceTree node) {
        List<RunTree.Turn> turns = new ArrayList<>();
        for (StepWords.Turn turn : words.turns(node.steps())) {
            turns.add(new RunTree.Turn(number(turn.process()), sentences.name(turn.process()), turn.words()));
        }
        List<RunTree.Branch> branches =
                node.branches().stream().map(this::branch).toList();
        return new RunTree.Branch(turns, branches, node.leaf().map(indices::get).orElse(null));
    }

    private int number(String process) {
        return processes.computeIfAbsent(process, path -> processes.size());
    }
}
