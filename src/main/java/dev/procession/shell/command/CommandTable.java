package dev.procession.shell.command;

import dev.procession.text.Spelling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The table of all commands. A unique beginning of a name stands for the whole name, as in the JDK's {@code jshell}.
 */
public final class CommandTable {

    private static final int LONGEST_TYPO = 20;

    private final List<Command> commands = new ArrayList<>();

    public void add(Command command) {
        commands.add(command);
    }

    public List<Command> all() {
        return commands;
    }

    /**
     * The commands that {@code typed} may mean: one if it is a whole name or a unique beginning, otherwise several or
     * none.
     */
    public List<Command> find(String typed) {
        Optional<Command> exact =
                commands.stream().filter(c -> c.name().equals(typed)).findFirst();
        return exact.map(List::of)
                .orElseGet(() -> typed.isEmpty()
                        ? List.of()
                        : commands.stream()
                                .filter(c -> c.name().startsWith(typed))
                                .toList());
    }

    /** The command whose name differs from {@code typed} by the fewest letters, at most two. */
    public Optional<Command> nearest(String typed) {
        if (typed.length() > LONGEST_TYPO) {
            return Optional.empty();
        }
        return commands.stream()
                .filter(c -> Spelling.distance(typed, c.name()) <= 2)
                .min(Comparator.comparingInt(c -> Spelling.distance(typed, c.name())));
    }
}
