package dev.procession.shell;

import java.util.List;

/** What the library's sentences mean, for readers of another language than that of the sentences. */
final class Explanations {

    /** Each is a message, or the beginning of one; the texts have the meaning under {@code explain.} and its number. */
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

    static String of(String message, Speaker speaker) {
        for (int i = 0; i < MESSAGES.size(); i++) {
            if (message.startsWith(MESSAGES.get(i))) {
                return speaker.text("explain." + i);
            }
        }
        return "";
    }
}
