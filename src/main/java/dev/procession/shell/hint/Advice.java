package dev.procession.shell.hint;

import dev.procession.shell.console.Messages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Advice for exceptions of the library that beginners often cause: a forgotten start, or a second one. */
final class Advice {

    /** The library's messages, each with the key of the advice. */
    private static final Map<String, String> SENTENCES = Map.of(
            "can only join a started process", "advice.start",
            "process not started", "advice.start",
            "cannot start a process twice", "advice.once");

    private Advice() {}

    /** Empty if there is nothing to say. */
    static String about(@Nullable String message, Messages messages) {
        String key = message == null ? null : SENTENCES.get(message);
        return key == null ? "" : messages.text(key);
    }
}
