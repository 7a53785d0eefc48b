package dev.procession.lesson;

import java.nio.file.Path;

/** The text of a program's file. */
public record Source(Path file, String text) {}
