package dev.procession.engine;

import java.util.List;

/**
 * What the compiler has against a program.
 *
 * @param line counted from 1; 0 where the compiler names no place
 * @param column counted from 1 in characters
 * @param length of the text at fault, in characters
 * @param message in the reader's language, as far as the JDK speaks it
 * @param sourceLine the line at fault, empty where there is none
 * @param symptom what kind of error it is
 */
public record CompileError(int line, int column, int length, String message, String sourceLine, Symptom symptom) {

    /**
     * What tells one kind of error from another, whatever language the reader speaks.
     *
     * @param code the compiler's own name for it, such as {@code compiler.err.expected}
     * @param english the message in English
     * @param inScope where a name is not known: the names that are, such as {@code count}, {@code start()} and
     *     {@code println(}; otherwise empty
     */
    public record Symptom(String code, String english, List<String> inScope) {

        public Symptom {
            inScope = List.copyOf(inScope);
        }

        /** Whether a name is not known. */
        public boolean isUnknownName() {
            return code.startsWith("compiler.err.cant.resolve");
        }
    }

    /** The text at fault, as far as it stands on its line. */
    public String atFault() {
        int from = Math.min(column - 1, sourceLine.length());
        return sourceLine.substring(from, Math.min(sourceLine.length(), from + length));
    }
}
