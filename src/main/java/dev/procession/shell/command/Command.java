package dev.procession.shell.command;

import java.util.List;
import java.util.function.Supplier;

/**
 * A command that a person types with a slash in front, such as {@code /run}. Help and completion use the table of all
 * commands; the message {@code help.} plus the name describes each one.
 *
 * @param name without the slash
 * @param action carries the command out, given the text after the name
 * @param arguments what may be typed after the name, for completion
 * @param whileRunning whether the command runs at once while a program runs; other commands wait for its end
 * @param looking whether the command only shows something; it is then also allowed while processes wait at checkpoints
 */
public record Command(
        String name, Action action, Supplier<List<String>> arguments, boolean whileRunning, boolean looking) {

    /** Carries a command out. */
    public interface Action {
        void run(String arguments) throws Exception;
    }

    public static Command of(String name, Action action) {
        return new Command(name, action, List::of, false, false);
    }

    public Command completing(Supplier<List<String>> candidates) {
        return new Command(name, action, candidates, whileRunning, looking);
    }

    public Command alsoWhileRunning() {
        return new Command(name, action, arguments, true, looking);
    }

    public Command onlyLooking() {
        return new Command(name, action, arguments, whileRunning, true);
    }
}
