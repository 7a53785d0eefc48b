package dev.procession.engine;

import java.util.List;

/** What came of compiling a program. */
public sealed interface Compilation {

    /** It can run. */
    record Done(Program program) implements Compilation {}

    /** It is not Java. */
    record Failed(List<CompileError> errors) implements Compilation {}

    /**
     * It is Java, but there is nothing to run.
     *
     * @param mainClass where {@code main} was looked for; empty if there is no class at all
     */
    record NoMain(String mainClass) implements Compilation {}

    /** The compiler could not cope with it: it is nested too deeply. */
    record TooDeep() implements Compilation {}
}
