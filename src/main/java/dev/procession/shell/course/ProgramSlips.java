package dev.procession.shell.course;

import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in the text of a program processes that cannot start: {@code run()} was called where {@code start()} was meant,
 * or nothing was called. Silent where the text leaves a doubt, such as a process that is put into a list.
 */
final class ProgramSlips {

    private static final String PROCESS = "Process";

    /**
     * A process that is never started.
     *
     * @param name the variable; empty if there is none
     * @param run whether its {@code run()} is called
     */
    record Slip(String name, boolean run) {}

    private final List<String> tokens;
    private final Set<String> types = new HashSet<>(Set.of(PROCESS));

    private ProgramSlips(String source) {
        this.tokens = JavaTokens.of(source).stream().map(Token::text).toList();
        for (int i = 1; i < tokens.size(); i++) {
            if (is(i, "extends") && is(i + 1, PROCESS)) {
                types.add(tokens.get(i - 1));
            }
        }
    }

    /** The first such process of a program, if it has one. */
    static Optional<Slip> of(String source) {
        ProgramSlips program = new ProgramSlips(source);
        List<Slip> slips = new ArrayList<>(program.unnamed());
        if (!program.startsItself()) {
            program.variables().forEach(name -> program.unstarted(name).ifPresent(slips::add));
        }
        return slips.stream()
                .filter(Slip::run)
                .findFirst()
                .or(() -> slips.stream().findFirst());
    }

    private boolean is(int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).equals(text);
    }

    /** Whether a class calls its own {@code start()}, as some do in their constructor. */
    private boolean startsItself() {
        for (int i = 0; i < tokens.size(); i++) {
            if (is(i, "start") && is(i + 1, "(") && (!is(i - 1, ".") || is(i - 2, "this") || is(i - 2, "super"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code new Process(…);} and {@code new Process(…).run();}, which no variable names. */
    private List<Slip> unnamed() {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean statement = i > 0 && (is(i - 1, ";") || is(i - 1, "{") || is(i - 1, "}"));
            int after = isCreation(i) ? closing(i + 2) + 1 : -1;
            if (after > 0 && is(after, ".") && is(after + 1, "run") && is(after + 2, "(")) {
                slips.add(new Slip("", true));
            } else if (after > 0 && statement && is(after, ";") && is(i + 1, PROCESS)) {
                slips.add(new Slip("", false));
            }
        }
        return slips;
    }

    /** Whether {@code new Process(} is at this place. */
    private boolean isCreation(int at) {
        return is(at, "new") && at + 2 < tokens.size() && types.contains(tokens.get(at + 1)) && is(at + 2, "(");
    }

    /** The place of the bracket that closes the one at {@code at}; the end of the text if it is missing. */
    private int closing(int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The variables that are declared with a process made for them: {@code Process p = new Process(}. */
    private Set<String> variables() {
        Set<String> names = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            boolean declared = types.contains(tokens.get(i - 1)) || is(i - 1, "var");
            boolean planned = is(i + 2, PROCESS) && is(i + 3, ".") && is(i + 4, "target");
            if (declared && is(i + 1, "=") && (isCreation(i + 2) || planned && !startsInPlan(i + 2))) {
                names.add(tokens.get(i));
            }
        }
        return names;
    }

    private boolean startsInPlan(int at) {
        for (int i = at; i < tokens.size() && !is(i, ";"); i++) {
            if (is(i, "start")) {
                return true;
            }
        }
        return false;
    }

    /** A variable of which everything is used but {@code start()}; none if it is handed to anybody else. */
    private Optional<Slip> unstarted(String name) {
        boolean run = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (!is(i, name) || is(i - 1, ".")) {
                continue;
            }
            boolean declaration = i > 0 && (types.contains(tokens.get(i - 1)) || is(i - 1, "var")) && is(i + 1, "=");
            boolean called = is(i + 1, ".") && !is(i + 2, "start");
            if (!declaration && !called) {
                return Optional.empty();
            }
            run |= called && is(i + 2, "run") && is(i + 3, "(");
        }
        return Optional.of(new Slip(name, run));
    }
}
