package dev.procession.engine.session;

import dev.procession.engine.compile.Javac;
import dev.procession.engine.compile.LibraryNames;
import dev.procession.engine.compile.Nesting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Asks JShell about code that has not been evaluated: whether it is complete, how it may go on, what it means. */
public final class CodeAnalysis {

    /** Matches text that ends with a name, or a part of one, in the packages behind the library. */
    private static final Pattern RUNTIME = Pattern.compile(Pattern.quote(LibraryNames.PACKAGE) + "internal\\.[\\w.]*$");

    private final SourceCodeAnalysis jshell;

    public CodeAnalysis(SourceCodeAnalysis jshell) {
        this.jshell = jshell;
    }

    /** Splits text into pieces that are complete by themselves; only the last one may be incomplete. */
    public List<String> pieces(String text) {
        return pieces(text, () -> false);
    }

    /** @param stopped whether the split is no longer wanted, so that what is left need not be looked at */
    public List<String> pieces(String text, BooleanSupplier stopped) {
        return Pieces.of(text, piece -> stopped.getAsBoolean() ? Completeness.COMPLETE : completenessOfPiece(piece));
    }

    public Completeness completeness(String text) {
        return Pieces.completeness(text, this::completenessOfPiece);
    }

    /** A piece that is nested too deeply for the compiler counts as complete, since no further line can repair it. */
    private Completeness completenessOfPiece(String text) {
        return attempt(text, () -> completenessOf(text)).orElse(Completeness.COMPLETE);
    }

    private static <T> Optional<T> attempt(String text, Supplier<T> analysis) {
        return Nesting.isTooDeep(text) ? Optional.empty() : Javac.attemptInMemory(analysis);
    }

    private Completeness completenessOf(String text) {
        return switch (jshell.analyzeCompletion(text).completeness()) {
            case EMPTY -> Completeness.EMPTY;
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> Completeness.INCOMPLETE;
            case COMPLETE, COMPLETE_WITH_SEMI, UNKNOWN -> restIsComplete(text);
        };
    }

    /** Whether the last snippet of a text is complete, since a line may consist of several. */
    private Completeness restIsComplete(String text) {
        String rest = text;
        while (true) {
            CompletionInfo info = jshell.analyzeCompletion(rest);
            if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                return Completeness.COMPLETE;
            }
            if (!info.completeness().isComplete()) {
                return info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN
                        ? Completeness.COMPLETE
                        : Completeness.INCOMPLETE;
            }
            if (info.remaining().length() >= rest.length()) {
                return Completeness.COMPLETE;
            }
            rest = info.remaining();
        }
    }

    public Suggestions suggestions(String text, int cursor) {
        return attempt(text, () -> suggestionsFor(text, cursor)).orElseGet(() -> new Suggestions(cursor, List.of()));
    }

    private Suggestions suggestionsFor(String text, int cursor) {
        int[] anchor = {cursor};
        List<String> continuations = new ArrayList<>();
        for (Suggestion each : jshell.completionSuggestions(text, cursor, anchor)) {
            if (!continuations.contains(each.continuation())
                    && isForStudents(text.substring(0, anchor[0]), each.continuation())) {
                continuations.add(each.continuation());
            }
        }
        return new Suggestions(anchor[0], continuations);
    }

    /** Whether a student may be shown a name after {@code before}. Of the library, only the public types are shown. */
    private static boolean isForStudents(String before, String name) {
        if (before.endsWith(LibraryNames.PACKAGE)) {
            // A constructor is offered as "Pool(", or as "Lock()" if it has no parameters.
            return !Character.isJavaIdentifierStart(name.charAt(0)) || LibraryNames.isType(name.replaceAll("[()]", ""));
        }
        return !RUNTIME.matcher(before).find();
    }

    /** The names that are known at the end of {@code text}: after a dot, those of the members. */
    List<String> names(String text) {
        return suggestions(text, text.length()).continuations();
    }

    /** Documents the method that is called, or the element that is named, at {@code cursor}. */
    public List<Documentation> documentation(String text, int cursor) {
        return attempt(text, () -> documentationOf(text, cursor)).orElseGet(List::of);
    }

    private List<Documentation> documentationOf(String text, int cursor) {
        List<Documentation> found = new ArrayList<>();
        for (SourceCodeAnalysis.Documentation each : jshell.documentation(text, cursor, true)) {
            Documentation shown = Documentation.of(each.signature(), each.javadoc());
            if (!found.contains(shown)) {
                found.add(shown);
            }
        }
        return found;
    }
}
