package dev.procession.shell.console;

import dev.procession.engine.session.Completeness;
import dev.procession.engine.session.Documentation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jline.reader.Completer;
import org.jline.reader.Parser;

/**
 * What a console must know about the language that is typed, in order to complete, colour and explain it.
 *
 * @param isCode whether input is now code or a command, as opposed to input of a program
 * @param isCommand whether a word behind a slash is the name of a command
 * @param isKept whether a line enters the history
 * @param documentation the documentation of what is called or named at a position in code
 */
public record InputLanguage(
        Parser parser,
        Completer completer,
        BooleanSupplier isCode,
        Predicate<String> isCommand,
        Predicate<String> isKept,
        BiFunction<String, Integer, List<Documentation>> documentation) {

    /** The language of a console that reads nothing but the input of a program. */
    public static InputLanguage none() {
        return new InputLanguage(
                new JavaOrCommand(text -> Completeness.COMPLETE),
                (reader, line, candidates) -> {},
                () -> false,
                name -> false,
                line -> false,
                (text, cursor) -> List.of());
    }
}
