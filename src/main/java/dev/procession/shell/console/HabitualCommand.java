package dev.procession.shell.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that people type without a slash, because they are used to it from other shells. */
public final class HabitualCommand {

    private static final Map<String, String> COMMANDS =
            Map.of("help", "/help", "?", "/help", "exit", "/exit", "quit", "/exit");

    /** The word alone, or as a call of Python; behind {@code help}, what is asked about. */
    private static final Pattern TYPED =
            Pattern.compile("(help|\\?|exit|quit)\\s*(?:\\(\\s*\\))?\\s*;?|(help|\\?)\\s+/?([a-z]+)");

    private HabitualCommand() {}

    /**
     * The command that is meant, such as {@code /exit} by {@code quit()}.
     *
     * @param declared the names that the student has declared, which mean Java
     */
    public static Optional<String> of(String typed, List<String> declared) {
        Matcher word = TYPED.matcher(typed.strip().replace('？', '?').toLowerCase(Locale.ROOT));
        if (!word.matches()) {
            return Optional.empty();
        }
        String name = word.group(1) == null ? word.group(2) : word.group(1);
        if (declared.contains(name)) {
            return Optional.empty();
        }
        String command = COMMANDS.getOrDefault(name, "");
        return Optional.of(word.group(3) == null ? command : command + " " + word.group(3));
    }
}
