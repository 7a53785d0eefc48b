package dev.procession.timeline.check;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says which {@code join()} makes, or does not make, something of a child come before something else. */
final class OrderCause {

    /** A call of {@code join}: the indexes of its events, the second negative if it did not return. */
    private record Join(int begin, int end, Outcome outcome) {}

    private final Evaluation evaluation;
    private final Timeline timeline;
    private final EventPoint early;
    private final EventPoint late;
    private final String lateWords;

    /** @param lateWords a clause that says what the later event is */
    OrderCause(Evaluation evaluation, EventPoint early, EventPoint late, String lateWords) {
        this.evaluation = evaluation;
        this.timeline = evaluation.timeline();
        this.early = early;
        this.late = late;
        this.lateWords = lateWords;
    }

    /** Why the order is as it was found; empty if the run does not show it beyond doubt. */
    String sentence(Precedence found) {
        Optional<ProcessRecord> child = timeline.subject(early.number());
        Optional<ProcessRecord> other = timeline.subject(late.number());
        if (child.isEmpty() || other.isEmpty() || !RunCauses.isWhole(timeline)) {
            return "";
        }
        return found == Precedence.FORCED
                ? oneAfterTheOther(child.get(), other.get())
                : notAwaited(child.get(), other.get());
    }

    /** Two children of one parent: the parent joined the first one before it started the second one. */
    private String oneAfterTheOther(ProcessRecord first, ProcessRecord second) {
        int parent = first.launcher();
        if (parent < 0 || parent != second.launcher() || first.index() == second.index()) {
            return "";
        }
        int launched = -1;
        for (int i = 0; i < timeline.events().size(); i++) {
            ResolvedEvent each = timeline.resolvedEvents().get(i);
            if (each.event() instanceof Event.Launched && each.partnerIndex() == second.index()) {
                launched = i;
            }
        }
        int begin = launched;
        boolean joined = joins(parent, first).stream()
                .anyMatch(join -> join.outcome() == Outcome.DONE && join.end() >= 0 && join.end() < begin);
        return joined
                ? evaluation.text(
                        "cause.serial",
                        evaluation.name(timeline.process(parent)),
                        evaluation.name(first),
                        evaluation.name(second))
                : "";
    }

    /** A parent that should have waited for its child. For anything but a line or the end, join is not the only way. */
    private String notAwaited(ProcessRecord child, ProcessRecord parent) {
        Event event = timeline.events().get(early.number());
        boolean awaitedByJoin = event instanceof Event.Printed || event instanceof Event.Exited;
        if (!awaitedByJoin || child.launcher() != parent.index()) {
            return "";
        }
        List<Join> joins = joins(parent.index(), child);
        List<Join> before =
                joins.stream().filter(join -> join.begin() < late.number()).toList();
        String parentName = evaluation.name(parent);
        String childName = evaluation.name(child);
        if (joins.isEmpty()) {
            return evaluation.text("cause.notJoined", parentName, childName);
        } else if (before.isEmpty()) {
            return evaluation.text("cause.joinedLate", parentName, childName, lateWords);
        } else if (before.stream().allMatch(join -> join.outcome() == Outcome.TIMED_OUT)) {
            return evaluation.text("cause.joinTimedOut", parentName, childName);
        }
        return "";
    }

    private List<Join> joins(int parent, ProcessRecord child) {
        Map<Long, Integer> open = new HashMap<>();
        List<Join> joins = new ArrayList<>();
        List<ResolvedEvent> all = timeline.resolvedEvents();
        for (int i = 0; i < all.size(); i++) {
            ResolvedEvent each = all.get(i);
            if (each.subjectIndex() != parent) {
                continue;
            }
            if (each.event() instanceof Event.Waiting wait
                    && wait.what() == Waits.JOIN
                    && each.partnerIndex() == child.index()) {
                open.put(wait.seq(), i);
            } else if (each.event() instanceof Event.Resumed end && open.containsKey(end.since())) {
                joins.add(new Join(open.remove(end.since()), i, end.outcome()));
            }
        }
        open.values().forEach(begin -> joins.add(new Join(begin, -1, Outcome.DONE)));
        return joins;
    }
}
