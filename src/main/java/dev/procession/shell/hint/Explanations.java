package dev.procession.shell.hint;

import dev.procession.shell.console.Messages;
import java.util.List;

/** Translates the English messages of the library's exceptions for readers of another language. */
final class Explanations {

    /** Each is a message or the beginning of one. The translation is the text {@code explain.N} with its index N. */
    private static final List<String> MESSAGES = List.of(
            "cannot start a process twice",
            "can only start a process object created by current process",
            "daemonic processes are not allowed to have children",
            "process object is closed",
            "can only join a started process",
            "can only join a child process",
            "can only test a child process",
            "process has already started",
            "process not started",
            "Cannot close a process while it is still running",
            "cannot send to the child",
            "interrupted while waiting",
            "sleep length must be non-negative",
            "cannot start a process:");

    private Explanations() {}

    static String of(String message, Messages messages) {
        for (int i = 0; i < MESSAGES.size(); i++) {
            if (message.startsWith(MESSAGES.get(i))) {
                return messages.text("explain." + i);
            }
        }
        return "";
    }
}
