package dev.procession.shell;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something that a person types with a slash in front. Help and completion follow from the table of these; what a command
 * is for, in words, stands in the texts under {@code help.} and its name.
 *
 * @param name without the slash
 * @param action does it, given what was typed after the name
 * @param arguments what may be typed after the name, for completion
 * @param whileRunning whether it makes sense while a program runs; others wait for its end
 * @param looking whether it only looks at something: while processes wait for the student, there is time for that
 */
record Command(String name, Action action, Supplier<List<String>> arguments, boolean whileRunning, boolean looking) {

    /** Does what a command is for. */
    interface Action {
        void run(String arguments) throws Exception;
    }

    static Command of(String name, Action action) {
        return new Command(name, action, List::of, false, false);
    }

    Command completing(Supplier<List<String>> candidates) {
        return new Command(name, action, candidates, whileRunning, looking);
    }

    Command alsoWhileRunning() {
        return new Command(name, action, arguments, true, looking);
    }

    Command onlyLooking() {
        return new Command(name, action, arguments, whileRunning, true);
    }
}
