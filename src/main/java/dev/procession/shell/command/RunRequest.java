package dev.procession.shell.command;

import dev.procession.trace.Cpus;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A request to run a program, from {@code /run} or {@code procession run}.
 *
 * @param program a file or the name of a lesson's program; empty for the program of the step being read
 * @param python whether a lesson's program is to run in its Python version
 * @param times how many times the program is to run, without its feed; empty for once, with its feed
 * @param jobs how many of these runs may go on at the same time
 */
public record RunRequest(
        String program, RunConditions conditions, boolean python, OptionalInt times, OptionalInt jobs) {

    private static final CommandOption<Double> SPEED = CommandOption.speed("speed", "X");
    private static final CommandOption<Cpus> CPUS = CommandOption.cpus("cpu", "N");
    private static final CommandOption<Boolean> STEPS = CommandOption.flag("steps");
    private static final CommandOption<Boolean> PYTHON = CommandOption.flag("python");
    private static final CommandOption<Integer> TIMES = CommandOption.number("times", "N", 1, 1000);
    private static final CommandOption<Integer> JOBS = CommandOption.number("jobs", "J", 1, 16);

    /** All options of {@code /run}. */
    static final List<CommandOption<?>> OPTIONS = List.of(SPEED, CPUS, STEPS, PYTHON, TIMES, JOBS);

    /**
     * The request that was typed behind {@code /run}.
     *
     * @throws UsageException if it cannot be understood
     */
    static RunRequest parse(String typed) throws UsageException {
        CommandArguments arguments = CommandArguments.parse("/run", typed, OPTIONS);
        return new RunRequest(
                arguments.words(),
                new RunConditions(
                        arguments.value(SPEED).orElse(Speed.NORMAL),
                        arguments.value(CPUS).orElse(Cpus.ANY),
                        arguments.has(STEPS)),
                arguments.has(PYTHON),
                number(arguments, TIMES),
                number(arguments, JOBS));
    }

    private static OptionalInt number(CommandArguments arguments, CommandOption<Integer> option) {
        return arguments.value(option).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /**
     * The request to run a program once.
     *
     * @param speed as it was typed; null if it was not given
     * @param cpus as they were typed; null if they were not given
     * @throws UsageException if one of these values is wrong
     */
    public static RunRequest once(
            String program, @Nullable String speed, @Nullable String cpus, boolean steps, boolean python)
            throws UsageException {
        RunConditions conditions = new RunConditions(
                speed == null ? Speed.NORMAL : SPEED.parse(speed), cpus == null ? Cpus.ANY : CPUS.parse(cpus), steps);
        return new RunRequest(program, conditions, python, OptionalInt.empty(), OptionalInt.empty());
    }

    /** Whether a Python program is to run: a file that ends in {@code .py}, or a lesson's program in Python. */
    boolean isPython() {
        return python || program.endsWith(".py");
    }
}
