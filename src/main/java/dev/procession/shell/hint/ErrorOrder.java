package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the compiler's errors are shown, and in which order. One mistake often causes several errors: the same words
 * at every place where a name is used, or one error after the other behind a wrong sign.
 */
final class ErrorOrder {

    private ErrorOrder() {}

    /**
     * The error that has been explained, and then the others that say something else.
     *
     * @param explained null if none has been
     */
    static List<CompileError> of(List<CompileError> errors, @Nullable CompileError explained) {
        if (explained == null) {
            return distinct(errors);
        }
        List<CompileError> shown = new ArrayList<>(List.of(explained));
        errors.stream().filter(each -> each.line() != explained.line()).forEach(shown::add);
        return distinct(shown);
    }

    /** Leaves out what the compiler has said before in the same words. */
    static List<CompileError> distinct(List<CompileError> errors) {
        Set<String> said = new HashSet<>();
        return errors.stream().filter(each -> said.add(each.message())).toList();
    }
}
