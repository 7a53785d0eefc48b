package dev.procession.engine.compile;

/**
 * A part of the source of a {@link RestrictedClass} that is not allowed.
 *
 * @param line counted from 1, as is {@code column}
 * @param text the text of the part
 */
public record DisallowedPart(int line, int column, String text) {}
