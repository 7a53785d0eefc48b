package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.util.Arrays;

/** Thrown if the arguments of a command cannot be understood. Its message is the key of the sentence that says why. */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Object[] arguments;

    /** @param arguments fill the slots of the sentence */
    UsageException(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    /** Prints the sentence. */
    public void say(Messages messages) {
        messages.warn(
                String.valueOf(getMessage()),
                Arrays.stream(arguments)
                        .map(each -> each instanceof String text ? TerminalSafe.line(text) : each)
                        .toArray());
    }
}
