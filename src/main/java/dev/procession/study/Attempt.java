package dev.procession.study;

import java.time.OffsetDateTime;

/**
 * Something that a student did in a step, as one line of the log of attempts.
 *
 * @param at when, with the offset from UTC of the place where it was
 * @param lesson the name of the lesson; empty if it is about the whole course
 * @param step the id of the step; empty if it is about the whole lesson
 * @param number of the question in its step, or of the hint, from 1; 0 if neither is meant
 * @param text what was typed, the name of the program that ran, or how many checks hold, such as {@code 3/4}
 * @param right whether the answer was right or all checks hold; false for all other kinds
 */
public record Attempt(
        Kind kind, OffsetDateTime at, String lesson, String step, int number, String text, boolean right) {

    /** What a student may do. */
    public enum Kind {
        /** The step was opened. */
        OPENED,
        /** A question was answered whose answer the next run will grade. */
        ANSWERED,
        /** An answer was found right or wrong. */
        GRADED,
        /** A hint was shown. */
        HINT,
        /** The solution of the exercise was taken. */
        SOLUTION,
        /** A program of the step ran. */
        RAN,
        /** A run of an exercise was checked. */
        CHECKED,
        /** A question came again in a review, and the answer was found right or wrong. */
        REVIEWED,
        /** The step, the lesson or the course began again; what was done before stays in the log. */
        RESET,
        /** The shell was left. */
        LEFT
    }

    /** Whether this is an attempt in the strict sense: something that was found right or wrong. */
    public boolean isJudged() {
        return kind == Kind.GRADED || kind == Kind.CHECKED || kind == Kind.REVIEWED;
    }

    /** Names the question; all answers to one question have the same. */
    public String question() {
        return lesson + "/" + step + "/" + number;
    }
}
