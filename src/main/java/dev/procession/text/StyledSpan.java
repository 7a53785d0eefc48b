package dev.procession.text;

/** A piece of a line that has one style. The text contains no control characters. */
public record StyledSpan(String text, Style style) {}
