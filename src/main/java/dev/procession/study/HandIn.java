package dev.procession.study;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student hands in: what the attempts at each step of a course add up to.
 *
 * @param name the name that the student gave; empty if none
 * @param at when it was written
 * @param version the version of procession that wrote it
 * @param course the title of the course in English
 * @param courseVersion tells one version of the course from another
 * @param entries how many lines the log of attempts had
 * @param logSum the SHA-256 of that log
 * @param steps all steps of the course, in its order
 */
public record HandIn(
        String name,
        OffsetDateTime at,
        String version,
        String course,
        String courseVersion,
        int entries,
        String logSum,
        List<StepResult> steps) {

    public HandIn {
        steps = List.copyOf(steps);
    }

    /**
     * A step.
     *
     * @param lessonVersion tells one version of the lesson from another
     * @param firstRight whether the first attempt at each of its questions and its exercise was right; null if there was
     *     no attempt
     * @param attempts answers to its questions, and checked runs of its exercise
     * @param minutes how long the student was in it
     * @param solution whether the solution of its exercise was taken
     * @param done whether it was read, its program run, or its exercise solved, whichever it asks for
     */
    public record StepResult(
            String lesson,
            String lessonVersion,
            String step,
            @Nullable Boolean firstRight,
            int attempts,
            long minutes,
            int hints,
            boolean solution,
            boolean done) {

        /** {@code join#with-join}. */
        public String place() {
            return lesson + "#" + step;
        }
    }

    /** The number of steps that are done. */
    public long done() {
        return steps.stream().filter(StepResult::done).count();
    }
}
