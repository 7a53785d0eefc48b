package dev.procession.shell.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The typed arguments of a command: options, and all other words.
 *
 * @param words the words that are no options, with a blank between them; empty if there are none
 * @param values the options that were given: name to value
 */
record CommandArguments(String words, Map<String, Object> values) {

    CommandArguments {
        values = Map.copyOf(values);
    }

    /**
     * Parses arguments. Options may stand before or behind the other words, and their values behind a blank or
     * {@code =}.
     *
     * @param command with its slash, for the usage
     * @throws UsageException if an option is unknown, or has a value that it cannot have
     */
    static CommandArguments parse(String command, String typed, List<CommandOption<?>> known) throws UsageException {
        Deque<String> rest = new ArrayDeque<>(List.of(typed.strip().split("\\s+")));
        Map<String, Object> values = new HashMap<>();
        StringBuilder words = new StringBuilder();
        while (!rest.isEmpty()) {
            String word = rest.remove();
            if (word.startsWith("--")) {
                CommandOption<?> option = option(command, word, known);
                values.put(option.name(), option.parse(value(option, word, rest)));
            } else {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return new CommandArguments(words.toString(), values);
    }

    private static CommandOption<?> option(String command, String word, List<CommandOption<?>> known)
            throws UsageException {
        String name = word.replaceFirst("=.*", "").substring(2);
        for (CommandOption<?> option : known) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        throw new UsageException("run.option.unknown", "--" + name, usage(command, known));
    }

    private static String value(CommandOption<?> option, String word, Deque<String> following) throws UsageException {
        int equals = word.indexOf('=');
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw new UsageException("run.option.flag", "--" + option.name());
            }
            return "";
        }
        String value = equals >= 0 ? word.substring(equals + 1) : following.poll();
        if (value == null || value.startsWith("--")) {
            throw new UsageException("run.option.value", option.usage());
        }
        return value;
    }

    private static String usage(String command, List<CommandOption<?>> known) {
        return command
                + known.stream().map(option -> " [" + option.usage() + "]").collect(Collectors.joining());
    }

    boolean has(CommandOption<?> option) {
        return values.containsKey(option.name());
    }

    <T> Optional<T> value(CommandOption<T> option) {
        return Optional.ofNullable(values.get(option.name())).map(option.type()::cast);
    }
}
