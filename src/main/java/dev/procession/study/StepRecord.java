package dev.procession.study;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the attempts of one step add up to. Answers in a review do not count here.
 *
 * @param attempts how often an answer or a run of the exercise was found right or wrong
 * @param firstRight whether the first attempt at each question and at the exercise was right; null before there is one
 * @param time how long the student was in the step, see {@link StudyRecord#LONGEST_PAUSE}
 * @param hints the number of different hints that were shown
 * @param solution whether the solution was taken
 */
public record StepRecord(int attempts, @Nullable Boolean firstRight, Duration time, int hints, boolean solution) {

    static final StepRecord NOTHING = new StepRecord(0, null, Duration.ZERO, 0, false);

    /** The time in whole minutes, rounded. */
    public long minutes() {
        return (time.toSeconds() + 30) / 60;
    }

    StepRecord plusAttempt(boolean right, boolean first) {
        Boolean all = !first ? firstRight : Boolean.valueOf(right && !Boolean.FALSE.equals(firstRight));
        return new StepRecord(attempts + 1, all, time, hints, solution);
    }

    StepRecord plusTime(Duration more) {
        return new StepRecord(attempts, firstRight, time.plus(more), hints, solution);
    }

    StepRecord withHint(int number) {
        return new StepRecord(attempts, firstRight, time, Math.max(hints, number), solution);
    }

    StepRecord withSolution() {
        return new StepRecord(attempts, firstRight, time, hints, true);
    }
}
