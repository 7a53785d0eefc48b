package dev.procession.engine.session;

import dev.procession.engine.compile.CompileError;
import dev.procession.multiprocessing.internal.process.ErrorMessages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of one piece of typed code, or a notice about it. The kinds tell apart why code did not finish: it threw
 * ({@link Threw}), the student stopped it ({@link Stopped}), or main ended ({@link MainEnded}).
 */
public sealed interface Reply {

    /**
     * A value was computed and is held by a variable.
     *
     * @param temporary whether JShell made up the name of the variable
     */
    record Value(String name, String type, String text, boolean temporary) implements Reply {}

    /** The kind of a declaration. */
    enum Kind {
        VARIABLE,
        METHOD,
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION,
        IMPORT
    }

    /**
     * A method, a type or an import was declared, or a variable that has no value yet because its type is not known.
     *
     * @param again whether it replaces a declaration of the same name
     * @param unresolved the names that must be declared before it can be used
     * @param inScope if something is unresolved, the names that are known, one of which the student may have meant
     */
    record Declared(Kind kind, String name, boolean again, List<String> unresolved, List<String> inScope)
            implements Reply {}

    /** A statement ran to its end. */
    record Finished() implements Reply {}

    /** The compiler refused the piece. Positions count from the beginning of {@code source}. */
    record Rejected(String source, List<CompileError> errors) implements Reply {}

    /** The text is nested so deeply that the compiler overflows its stack. */
    record TooDeep() implements Reply {}

    /**
     * The code threw an exception.
     *
     * @param frames the lines of its stack trace, innermost first, in terms of what was typed
     */
    record Threw(
            String type,
            @Nullable String message,
            List<String> frames,
            @Nullable Threw cause) implements Reply {

        /** The code of the message if it is one of the library's that need an explanation; else empty. */
        public String code() {
            return message == null ? "" : ErrorMessages.code(message);
        }
    }

    /**
     * The code used the declaration {@code name}, which is incomplete: the names in {@code missing} are not declared.
     */
    record Unresolved(String name, List<String> missing) implements Reply {}

    /**
     * The code used the declaration {@code name}, which does not compile any more, because what it uses was declared in
     * another way.
     */
    record Broken(String name, List<CompileError> errors) implements Reply {}

    /** The student stopped the code. Its effects so far remain. */
    record Stopped() implements Reply {}

    /**
     * Main ended, and a new one took its place.
     *
     * @param exitCode the exit code of the old main; null if it is not known
     * @param stopped whether main was killed because the code did not end when it was interrupted
     * @param missing the variables that the new main does not have, with the reasons
     */
    record MainEnded(@Nullable Integer exitCode, boolean stopped, Map<String, String> missing) implements Reply {}

    /** A variable lost its value, which was an object of a class that has been declared again with other members. */
    record ValueLost(String name) implements Reply {}

    /**
     * A name of this library now means a type of the student's.
     *
     * @param imported whether the student imported that type; otherwise the student declared it
     */
    record Shadowed(String name, boolean imported) implements Reply {}

    /**
     * The student imported a package with a type of the same name as a type of this library. The name still means the
     * library's type.
     */
    record NameKept(String name, String packageName) implements Reply {}

    /** The student tried to declare a class with the name of a library type, which is not possible. */
    record NameTaken(String name) implements Reply {}

    /**
     * A snippet was dropped.
     *
     * @param title as in {@link TypedSnippet#title()}; the code itself for a snippet that declared nothing
     */
    record Dropped(String title) implements Reply {}

    /** A declaration cannot be used until the names in {@code missing} are declared again. */
    record Unusable(String name, List<String> missing) implements Reply {}
}
