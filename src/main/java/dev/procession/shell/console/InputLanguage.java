package dev.procession.shell.console;

import dev.procession.engine.session.Completeness;
import dev.procession.engine.session.Documentation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
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
 * @param tooLong is told, with its length in characters, of a text that is longer than {@link #MOST_CHARS}, and has been
 *     dropped
 */
public record InputLanguage(
        Parser parser,
        Completer completer,
        BooleanSupplier isCode,
        Predicate<String> isCommand,
        Predicate<String> isKept,
        BiFunction<String, Integer, List<Documentation>> documentation,
        LongConsumer tooLong) {

    /** The most characters of a text that is typed or pasted at a prompt; some five thousand lines. */
    public static final int MOST_CHARS = 200_000;

    /** The most characters of a piece of code in a script, whose lines are collected until it is complete. */
    public static final int MOST_CHARS_IN_SCRIPT = 500_000;

    /** The language of a console that reads nothing but the input of a program. */
    public static InputLanguage none() {
        return new InputLanguage(
                new JavaOrCommand(text -> Completeness.COMPLETE),
                (reader, line, candidates) -> {},
                () -> false,
                name -> false,
                line -> false,
                (text, cursor) -> List.of(),
                length -> {});
    }
}
