package dev.procession.shell;

import dev.procession.engine.Completeness;
import dev.procession.engine.Documentation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jline.reader.Completer;
import org.jline.reader.Parser;

/**
 * What a console with an editor needs to know of the language that is typed.
 *
 * @param isCode whether what is typed now is code or a command, and not the input of a program
 * @param isCommand whether a word behind a slash stands for a command
 * @param isKept whether a line belongs into the history
 * @param documentation what can be called, or is named, at a place in code
 */
public record Editing(
        Parser parser,
        Completer completer,
        BooleanSupplier isCode,
        Predicate<String> isCommand,
        Predicate<String> isKept,
        BiFunction<String, Integer, List<Documentation>> documentation) {

    /** For a console at which nothing is typed but the input of a program. */
    static Editing none() {
        return new Editing(
                new JavaOrCommand(text -> Completeness.COMPLETE),
                (reader, line, candidates) -> {},
                () -> false,
                name -> false,
                line -> false,
                (text, cursor) -> List.of());
    }
}
