package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about a mistake: what was probably meant, or what to do.
 *
 * @param key the key of its message
 * @param names the names in it
 * @param about the error that it explains; null if the compiler did not complain
 */
record Hint(String key, List<String> names, @Nullable CompileError about) {

    Hint(String key, CompileError about, String... names) {
        this(key, List.of(names), about);
    }

    String text(Messages messages) {
        return messages.text(key, names.stream().map(TerminalSafe::line).toArray());
    }
}
