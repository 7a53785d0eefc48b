package dev.procession.shell.explore;

import dev.procession.explore.Outcome;
import dev.procession.explore.ProcessPath;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a run came to, in a form in which a run that nobody steered can be compared with the outcomes of an exploration.
 *
 * @param lines what was printed, in its order
 * @param codes the exit codes by the paths of their processes, as far as they are known; empty for a deadlock, in which
 *     an ordinary run may have been caught earlier or later
 * @param deadlock whether processes waited for each other for ever
 */
record SeenOutcome(List<Outcome.Line> lines, Map<String, Integer> codes, boolean deadlock) {

    /** The steps of an exploration have the pids of a run as such a sign, if they are not smaller than 1000. */
    private static final String PID = "#";

    private static final long LEAST_PID = 1000;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{4,18}(?!\\d)");

    static SeenOutcome of(Outcome outcome) {
        boolean deadlock = outcome.isDeadlock();
        return new SeenOutcome(outcome.lines(), deadlock ? Map.of() : outcome.exitCodes(), deadlock);
    }

    /** @param deadlock whether the run was ended because it could not go on */
    static SeenOutcome of(Timeline timeline, boolean deadlock) {
        Map<Integer, String> paths = paths(timeline);
        Set<Long> pids = new HashSet<>(Set.of(ProcessHandle.current().pid()));
        Map<String, Integer> codes = new HashMap<>();
        for (ProcessRecord process : timeline.processes()) {
            pids.add(process.pid());
            Integer status = process.status();
            if (status != null && !deadlock) {
                codes.put(paths.getOrDefault(process.index(), ""), status);
            }
        }
        List<Outcome.Line> lines = new ArrayList<>();
        for (ResolvedEvent resolved : timeline.resolvedEvents()) {
            if (resolved.event() instanceof Printed printed && printed.stream() != Stream.RAW) {
                String path = paths.getOrDefault(resolved.subjectIndex(), "");
                lines.add(new Outcome.Line(path, withoutPids(printed.text(), pids)));
            }
        }
        return new SeenOutcome(lines, codes, deadlock);
    }

    /** The paths of processes, which are the same in every run, by their indices. */
    private static Map<Integer, String> paths(Timeline timeline) {
        Map<Integer, String> paths = new HashMap<>();
        Map<Integer, Integer> children = new HashMap<>();
        for (ProcessRecord process : timeline.processes()) {
            String parent = paths.get(process.launcher());
            paths.put(
                    process.index(),
                    parent == null
                            ? ProcessPath.MAIN
                            : ProcessPath.child(parent, children.merge(process.launcher(), 1, Integer::sum)));
        }
        return paths;
    }

    private static String withoutPids(String text, Set<Long> pids) {
        return NUMBER.matcher(text).replaceAll(number -> {
            long value = Long.parseLong(number.group());
            return value >= LEAST_PID && pids.contains(value) ? PID : number.group();
        });
    }
}
