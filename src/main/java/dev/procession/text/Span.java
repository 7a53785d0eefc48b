package dev.procession.text;

/** A piece of a line in one ink; the text holds no control characters. */
public record Span(String text, Ink ink) {}
