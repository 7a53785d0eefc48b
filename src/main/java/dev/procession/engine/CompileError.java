package dev.procession.engine;

/**
 * What the compiler has against a program.
 *
 * @param line counted from 1; 0 where the compiler names no place
 * @param column counted from 1 in characters
 * @param length of the text at fault, in characters
 * @param message in the reader's language, as far as the JDK speaks it
 * @param sourceLine the line at fault, empty where there is none
 */
public record CompileError(int line, int column, int length, String message, String sourceLine) {}
