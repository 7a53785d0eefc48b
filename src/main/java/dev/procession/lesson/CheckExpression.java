package dev.procession.lesson;

/**
 * One expression of a check.
 *
 * @param goal the comment above the expression, in which the author tells the student what is wanted; may be empty
 * @param code the expression, indented as in the file, so that columns are those of the file
 * @param line the line of the file in which {@code code} begins, from 1
 */
public record CheckExpression(String goal, String code, int line) {}
