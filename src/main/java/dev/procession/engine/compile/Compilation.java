package dev.procession.engine.compile;

import java.util.List;

/** The result of compiling a program. */
public sealed interface Compilation {

    /** The program can be run. */
    record Done(CompiledProgram program) implements Compilation {}

    /** The compiler refused the program. */
    record Failed(List<CompileError> errors) implements Compilation {}

    /**
     * The program compiles, but has no {@code main} method.
     *
     * @param mainClass the class that should have one; empty if there is no class at all
     */
    record NoMain(String mainClass) implements Compilation {}

    /** The program is nested so deeply that the compiler overflows its stack. */
    record TooDeep() implements Compilation {}
}
