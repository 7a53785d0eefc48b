package dev.procession.shell.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The signals that {@code /kill} sends. */
enum KillSignal {
    TERM,
    KILL,
    STOP,
    CONT,
    HUP,
    INT,
    USR1;

    /** The signal that a person typed as {@code KILL}, {@code sigkill} or {@code -KILL}. */
    static Optional<KillSignal> parse(String word) {
        String name = word.toUpperCase(Locale.ROOT).replaceFirst("^-", "").replaceFirst("^SIG", "");
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(" "));
    }
}
