package dev.procession.engine.compile;

import java.util.List;

/**
 * An error that the compiler reports.
 *
 * @param line counted from 1; 0 if the compiler names no place
 * @param column counted from 1, in characters
 * @param length the length of the text at fault, in characters
 * @param message in the student's language if the JDK has it, otherwise in English
 * @param sourceLine the line at fault; empty if there is none
 * @param symptom the kind of error
 */
public record CompileError(int line, int column, int length, String message, String sourceLine, Symptom symptom) {

    /**
     * The kind of an error, independent of the student's language.
     *
     * @param code the compiler's own key, such as {@code compiler.err.expected}
     * @param english the message in English
     * @param inScope if the error is an unknown name: the names that are known, such as {@code count}, {@code start()}
     *     and {@code println(}; otherwise empty
     */
    public record Symptom(String code, String english, List<String> inScope) {

        public Symptom {
            inScope = List.copyOf(inScope);
        }

        /** Whether the error is an unknown name. The first part of a longer name is taken for a package. */
        public boolean isUnknownName() {
            return code.startsWith("compiler.err.cant.resolve") || code.equals("compiler.err.doesnt.exist");
        }
    }

    /** The text at fault, up to the end of its line. */
    public String atFault() {
        int from = Math.min(column - 1, sourceLine.length());
        return sourceLine.substring(from, Math.min(sourceLine.length(), from + length));
    }
}
