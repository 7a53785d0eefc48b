package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.Cpus;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The arguments of {@code /run}: a program and options.
 *
 * @param program a file or the name of a lesson's program; empty if none was typed
 * @param values the options that were given: name to value; the value is empty for an option that takes none
 */
public record RunOptions(String program, Map<String, String> values) {

    /** All options of {@code /run}. */
    static final List<RunOption> KNOWN = List.of(
            RunOption.speed("speed", "X"),
            RunOption.cpus("cpu", "N"),
            RunOption.flag("steps"),
            RunOption.flag("python"),
            RunOption.number("times", "N", 1, 1000),
            RunOption.number("jobs", "J", 1, 16));

    public RunOptions {
        values = Map.copyOf(values);
    }

    /** Thrown if the arguments cannot be understood. Its message is the key of the sentence that says why. */
    public static final class Misuse extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Object[] arguments;

        Misuse(String key, Object... arguments) {
            super(key);
            this.arguments = arguments;
        }

        public void say(Messages messages) {
            messages.warn(
                    String.valueOf(getMessage()),
                    Arrays.stream(arguments)
                            .map(each -> each instanceof String text ? TerminalSafe.line(text) : each)
                            .toArray());
        }
    }

    /** A program without options. */
    static RunOptions of(String program) {
        return new RunOptions(program, Map.of());
    }

    static RunOptions parse(String typed) throws Misuse {
        return parse("/run", typed, KNOWN);
    }

    /**
     * Parses arguments. Options may stand before or behind the program, and their values behind a blank or {@code =}.
     */
    static RunOptions parse(String command, String typed, List<RunOption> known) throws Misuse {
        Deque<String> words = new ArrayDeque<>(List.of(typed.strip().split("\\s+")));
        Map<String, String> values = new HashMap<>();
        StringBuilder program = new StringBuilder();
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.startsWith("--")) {
                RunOption option = option(command, word, known);
                String value = value(option, word, words);
                option.check().check(value);
                values.put(option.name(), value);
            } else {
                program.append(program.isEmpty() ? "" : " ").append(word);
            }
        }
        return new RunOptions(program.toString(), values);
    }

    /** The same from options that the command line has parsed already; their values are checked in the same way. */
    public static RunOptions of(String program, Map<String, String> values) throws Misuse {
        for (RunOption option : KNOWN) {
            String value = values.get(option.name());
            if (value != null) {
                option.check().check(value);
            }
        }
        return new RunOptions(program, values);
    }

    private static RunOption option(String command, String word, List<RunOption> known) throws Misuse {
        String name = word.replaceFirst("=.*", "").substring(2);
        for (RunOption option : known) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        throw new Misuse("run.option.unknown", "--" + name, usage(command, known));
    }

    private static String value(RunOption option, String word, Deque<String> following) throws Misuse {
        int equals = word.indexOf('=');
        if (!option.takesValue()) {
            if (equals >= 0) {
                throw new Misuse("run.option.flag", "--" + option.name());
            }
            return "";
        }
        String value = equals >= 0 ? word.substring(equals + 1) : following.poll();
        if (value == null || value.startsWith("--")) {
            throw new Misuse("run.option.value", option.usage());
        }
        return value;
    }

    private static String usage(String command, List<RunOption> known) {
        return command
                + known.stream().map(option -> " [" + option.usage() + "]").collect(Collectors.joining());
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    RunConditions conditions() {
        return new RunConditions(
                value("speed").map(Speed::parse).orElse(Speed.NORMAL),
                value("cpu").map(Cpus::parse).orElse(Cpus.ANY),
                has("steps"));
    }

    /** The value of an option that takes a whole number; {@code otherwise} if it was not given. */
    int number(String option, int otherwise) {
        return value(option).map(Integer::parseInt).orElse(otherwise);
    }
}
