package dev.procession.explore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can see of a run: two runs with equal outcomes look the same.
 *
 * @param lines what was printed, in its order
 * @param exitCodes the exit codes of the processes that ended, by their paths
 * @param unknown the paths of the processes that ended with an exit code that nobody knows: they were orphans
 * @param waiting the processes that wait for ever, by their paths; empty if all have ended
 */
public record Outcome(List<Line> lines, Map<String, Integer> exitCodes, Set<String> unknown, List<Waiting> waiting) {

    public Outcome {
        lines = List.copyOf(lines);
        exitCodes = Map.copyOf(exitCodes);
        unknown = Set.copyOf(unknown);
        waiting = List.copyOf(waiting);
    }

    /** A text that a process printed. */
    public record Line(String process, String text) {}

    /**
     * A process that waits for ever.
     *
     * @param holder the path of the process for which it waits; null if there is no single one
     */
    public record Waiting(
            String process,
            Operation.Kind kind,
            String object,
            @Nullable String holder) {}

    public boolean isDeadlock() {
        return !waiting.isEmpty();
    }

    /** Whether all processes ended, each with exit code 0 as far as that is known. */
    public boolean isGood() {
        return !isDeadlock() && exitCodes.values().stream().allMatch(code -> code == 0);
    }

    /** What has come of a run in which no step can be taken any more. */
    static Outcome of(List<Step> taken, State last) {
        List<Line> lines = taken.stream()
                .filter(step -> step.operation().kind() == Operation.Kind.PRINT)
                .map(step -> new Line(step.process(), step.operation().detail()))
                .toList();
        Map<String, Integer> codes = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (State.Ended ended : last.ended()) {
            Integer code = ended.exitCode();
            if (code == null) {
                unknown.add(ended.process());
            } else {
                codes.put(ended.process(), code);
            }
        }
        List<Waiting> waiting = last.next().stream()
                .map(step -> new Waiting(
                        step.process(),
                        step.operation().kind(),
                        step.operation().object(),
                        step.holder()))
                .toList();
        return new Outcome(lines, codes, unknown, waiting);
    }
}
