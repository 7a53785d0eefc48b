package dev.procession.timeline.check;

import dev.procession.timeline.Deadlock;
import dev.procession.timeline.EndedProcess;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Mistakes that a run shows whatever is asked of it: a lock that nobody shares, a circle, an exception in main. */
final class RunCauses {

    /** The name of a lock that no variable named. */
    private static final Pattern UNNAMED = Pattern.compile("R?Lock-\\d+");

    private final Evaluation evaluation;
    private final Timeline timeline;

    /** The processes that took a lock or waited for it, by its number. */
    private final Map<Long, Set<Integer>> users = new TreeMap<>();

    private final Map<Long, String> names = new HashMap<>();

    private RunCauses(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.timeline = evaluation.timeline();
        for (ResolvedEvent each : timeline.resolvedEvents()) {
            if (each.event() instanceof Event.Acquired e && e.permits() < 0) {
                use(e.lock(), e.name(), each.subjectIndex());
            } else if (each.event() instanceof Event.Waiting e && e.what() == Waits.LOCK) {
                use(e.target(), e.name(), each.subjectIndex());
            }
        }
    }

    private void use(long lock, String name, int process) {
        names.put(lock, name);
        users.computeIfAbsent(lock, each -> new TreeSet<>()).add(process);
    }

    /** Whether nothing of the run is missing, so that what is not in it did not happen. */
    static boolean isWhole(Timeline timeline) {
        return timeline.lostEvents() == 0 && timeline.damagedPieces() == 0;
    }

    /** What is wrong with the locks of the run; empty if nothing is known. */
    static String ofLocks(Evaluation evaluation) {
        if (!isWhole(evaluation.timeline())) {
            return "";
        }
        RunCauses causes = new RunCauses(evaluation);
        List<String> all = List.of(causes.circle(), causes.ownLocks(), causes.abandoned());
        return all.stream().filter(each -> !each.isEmpty()).findFirst().orElse("");
    }

    /** The exception that ended main; empty if there was none. */
    static String ofMain(Evaluation evaluation) {
        return new RunCauses(evaluation).failedMain();
    }

    private String circle() {
        return timeline.deadlocks().stream()
                .filter(each -> each.kind() == Deadlock.Kind.CIRCLE)
                .findFirst()
                .map(each -> evaluation.text(
                        "cause.circle",
                        names(each.members().stream()
                                .map(Deadlock.Member::process)
                                .map(process -> process.isMain() ? "main" : process.name())
                                .toList())))
                .orElse("");
    }

    /** Two processes that each use a lock of their own, of one name or without a name: one lock was meant. */
    private String ownLocks() {
        List<Long> locks = new ArrayList<>(users.keySet());
        boolean owned = users.values().stream().allMatch(each -> each.size() == 1);
        Set<Integer> processes = new TreeSet<>();
        users.values().forEach(processes::addAll);
        boolean alike = names.values().stream().distinct().count() == 1
                || names.values().stream()
                        .allMatch(each -> UNNAMED.matcher(each).matches());
        if (locks.size() < 2 || processes.size() != locks.size() || !owned || !alike) {
            return "";
        }
        return evaluation.text(
                "cause.ownLocks",
                names(processes.stream()
                        .map(timeline::process)
                        .map(evaluation::name)
                        .toList()));
    }

    /** A lock whose holder ended without releasing it, and for which another process waited. */
    private String abandoned() {
        for (Map.Entry<Long, Set<Integer>> lock : users.entrySet()) {
            List<EndedProcess> holders = timeline.abandonedHolders(lock.getKey());
            if (holders.isEmpty()) {
                continue;
            }
            EndedProcess holder = holders.get(0);
            for (int user : lock.getValue()) {
                ProcessRecord process = timeline.process(user);
                boolean waited = process.pid() != holder.pid()
                        && process.waits().stream()
                                .anyMatch(wait -> wait.what() == Waits.LOCK
                                        && wait.name().equals(names.get(lock.getKey()))
                                        && wait.end() > holder.end()
                                        && wait.ending() != Wait.Ending.DONE);
                if (waited) {
                    return evaluation.text(
                            "cause.abandoned",
                            holder.isMain() ? "main" : holder.name(),
                            names.get(lock.getKey()),
                            evaluation.name(process));
                }
            }
        }
        return "";
    }

    private String failedMain() {
        return timeline.main()
                .filter(main -> timeline.resolvedEvents().stream()
                        .anyMatch(each -> each.event() instanceof Event.Failed && each.subjectIndex() == main.index()))
                .map(main -> EarlyEnd.sentence(evaluation, main))
                .orElse("");
    }

    private String names(List<String> all) {
        return all.size() < 2
                ? evaluation.list(all)
                : evaluation.text("and", evaluation.list(all.subList(0, all.size() - 1)), all.get(all.size() - 1));
    }
}
