package dev.procession.lesson;

/**
 * A step that a search has found.
 *
 * @param excerpt the text around the first occurrence, on one line
 */
public record SearchHit(Lesson lesson, Step step, String excerpt) {}
