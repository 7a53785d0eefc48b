package dev.procession.study;

import dev.procession.study.Attempt.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all attempts of a student add up to. */
public final class StudyRecord {

    /**
     * The time in a step is that from each thing the student did to the next. Nobody knows what a student does in a
     * long pause, so no more than this of it counts.
     */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /**
     * How many questions were answered right, of those that were answered.
     *
     * @param right never more than {@code all}
     */
    public record Accuracy(int right, int all) {}

    private final List<Attempt> log;
    private final Map<String, StepRecord> steps = new HashMap<>();

    private StudyRecord(List<Attempt> log) {
        this.log = List.copyOf(log);
    }

    /** @param log all attempts, oldest first */
    public static StudyRecord of(List<Attempt> log) {
        StudyRecord record = new StudyRecord(log);
        Set<String> begun = new HashSet<>();
        for (int i = 0; i < log.size(); i++) {
            record.add(log.get(i), begun);
            if (i + 1 < log.size()) {
                record.addTime(log.get(i), log.get(i + 1));
            }
        }
        return record;
    }

    private void add(Attempt attempt, Set<String> begun) {
        StepRecord before = step(attempt.lesson(), attempt.step());
        StepRecord after = switch (attempt.kind()) {
            case GRADED, CHECKED -> before.plusAttempt(attempt.right(), begun.add(attempt.question()));
            case HINT -> before.withHint(attempt.number());
            case SOLUTION -> before.withSolution();
            default -> before;
        };
        if (after != before) {
            put(attempt, after);
        }
    }

    private void addTime(Attempt attempt, Attempt next) {
        boolean counts = attempt.kind() != Kind.LEFT
                && attempt.kind() != Kind.REVIEWED
                && attempt.kind() != Kind.RESET
                && !attempt.step().isEmpty();
        Duration passed = Duration.between(attempt.at(), next.at());
        if (counts && !passed.isNegative()) {
            StepRecord before = step(attempt.lesson(), attempt.step());
            put(attempt, before.plusTime(passed.compareTo(LONGEST_PAUSE) < 0 ? passed : LONGEST_PAUSE));
        }
    }

    private void put(Attempt attempt, StepRecord record) {
        steps.put(attempt.lesson() + "/" + attempt.step(), record);
    }

    /** What the attempts of one step add up to. */
    public StepRecord step(String lesson, String step) {
        return steps.getOrDefault(lesson + "/" + step, StepRecord.NOTHING);
    }

    /** All attempts, oldest first. */
    public List<Attempt> log() {
        return log;
    }

    /** How many questions were answered right the first time. */
    public Accuracy firstTime() {
        return answers(1);
    }

    /** How many were right the second time, of those that were answered again, in the lesson or in a review. */
    public Accuracy secondTime() {
        return answers(2);
    }

    private Accuracy answers(int wanted) {
        Map<String, Integer> times = new HashMap<>();
        int right = 0;
        int all = 0;
        for (Attempt attempt : log) {
            boolean answer = attempt.kind() == Kind.GRADED || attempt.kind() == Kind.REVIEWED;
            if (answer && times.merge(attempt.question(), 1, Integer::sum) == wanted) {
                all++;
                right += attempt.right() ? 1 : 0;
            }
        }
        return new Accuracy(right, all);
    }

    /** Which attempt each entry of the log is: 1 for the first answer to a question; 0 if it is no attempt. */
    public List<Integer> attemptNumbers() {
        Map<String, Integer> times = new HashMap<>();
        return log.stream()
                .map(each -> each.isJudged() ? times.merge(each.question(), 1, Integer::sum) : Integer.valueOf(0))
                .toList();
    }
}
