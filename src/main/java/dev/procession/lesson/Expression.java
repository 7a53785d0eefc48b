package dev.procession.lesson;

/**
 * One expression of a check.
 *
 * @param goal what the author wrote above it as a comment: what is wanted, in words for the student; may be empty
 * @param code whole lines, so that columns are those of the file
 * @param line where {@code code} begins in the file, from 1
 */
public record Expression(String goal, String code, int line) {}
