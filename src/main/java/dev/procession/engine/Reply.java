package dev.procession.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one piece of typed code. Whose fault it was is told apart: the code's, the student's who stopped it, or
 * nobody's, when main was killed. */
public sealed interface Reply {

    /**
     * A value was computed and is held by a variable.
     *
     * @param temporary whether the shell made the variable's name up
     */
    record Value(String name, String type, String text, boolean temporary) implements Reply {}

    /** What a declaration declared. */
    enum Kind {
        VARIABLE,
        METHOD,
        CLASS,
        IMPORT
    }

    /**
     * A method, a class or an import is declared now, or a variable that has no value yet because its type is not known.
     *
     * @param again whether it replaces another of the same name
     * @param unresolved what must be declared before it can be used
     * @param inScope if there is such a thing, the names that are known, one of which may have been meant
     */
    record Declared(Kind kind, String name, boolean again, List<String> unresolved, List<String> inScope)
            implements Reply {}

    /** A statement ran to its end. */
    record Finished() implements Reply {}

    /** The compiler refused it; positions count from the beginning of {@code source}. */
    record Rejected(String source, List<CompileError> errors) implements Reply {}

    /** It is nested so deeply that the compiler cannot cope. */
    record TooDeep() implements Reply {}

    /**
     * The code threw an exception.
     *
     * @param frames where, innermost first, in terms of what was typed
     */
    record Threw(
            String type,
            @Nullable String message,
            List<String> frames,
            @Nullable Threw cause) implements Reply {}

    /** It uses something whose declaration is not complete yet. */
    record Unresolved(String name, List<String> missing) implements Reply {}

    /** The student stopped it; its effects so far remain. */
    record Stopped() implements Reply {}

    /**
     * Main ended, and another took its place.
     *
     * @param exitCode of the old main; null if it is not known
     * @param stopped whether it was ended because the code would not stop otherwise
     * @param missing variables that the new main does not have, with the reasons
     */
    record MainEnded(@Nullable Integer exitCode, boolean stopped, Map<String, String> missing) implements Reply {}

    /** A variable held an object of a class that has been declared anew in another shape, and so has no value now. */
    record Lost(String name) implements Reply {}

    /**
     * A name of this library now means something of the student's.
     *
     * @param imported whether it was imported; otherwise it was declared
     */
    record Shadowed(String name, boolean imported) implements Reply {}

    /**
     * The student imported a package in which there is a type of the same name as one of this library. The name still means
     * ours.
     */
    record Kept(String name, String packageName) implements Reply {}

    /** A class cannot be declared under the name of one of this library's. */
    record NameTaken(String name) implements Reply {}

    /**
     * Something that was declared is no more.
     *
     * @param title as in {@link TypedSnippet#title()}; for code that declared nothing, the code
     */
    record Dropped(String title) implements Reply {}

    /** Something that was declared cannot be used any more until something else is declared again. */
    record Waits(String name, List<String> missing) implements Reply {}
}
