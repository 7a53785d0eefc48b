package dev.procession.shell.command;

import dev.procession.explore.Choices;
import dev.procession.explore.Limits;
import dev.procession.explore.Order;
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
 * @param ordering who decides in which order the processes take their steps
 */
public record RunRequest(
        String program,
        RunConditions conditions,
        boolean python,
        OptionalInt times,
        OptionalInt jobs,
        Ordering ordering) {

    private static final CommandOption<Double> SPEED = CommandOption.speed("speed", "X");
    private static final CommandOption<Cpus> CPUS = CommandOption.cpus("cpu", "N");
    private static final CommandOption<Boolean> STEPS = CommandOption.flag("steps");
    private static final CommandOption<Boolean> PYTHON = CommandOption.flag("python");
    private static final CommandOption<Integer> TIMES = CommandOption.number("times", "N", 1, 1000);
    private static final CommandOption<Integer> JOBS = CommandOption.number("jobs", "J", 1, 16);

    private static final CommandOption<Boolean> EVERY = CommandOption.flag("every");
    private static final CommandOption<Boolean> TREE = CommandOption.flag("tree");
    private static final CommandOption<Limits> MAX = CommandOption.limits("max", "N");
    private static final CommandOption<Order> ORDER = CommandOption.order("order", "S");
    private static final String CHECKPOINTS = "checkpoints";

    /** All options of {@code /run}. */
    static final List<CommandOption<?>> OPTIONS =
            List.of(SPEED, CPUS, STEPS, PYTHON, TIMES, JOBS, EVERY, TREE, MAX, ORDER);

    /**
     * The request that was typed behind {@code /run}.
     *
     * @throws UsageException if it cannot be understood
     */
    static RunRequest parse(String typed) throws UsageException {
        CommandArguments arguments = CommandArguments.parse("/run", typed, OPTIONS);
        boolean atCheckpoints = arguments.has(EVERY) && (" " + arguments.words()).endsWith(" " + CHECKPOINTS);
        String words = atCheckpoints
                ? arguments
                        .words()
                        .substring(0, arguments.words().length() - CHECKPOINTS.length())
                        .strip()
                : arguments.words();
        return new RunRequest(
                words,
                new RunConditions(
                        arguments.value(SPEED).orElse(Speed.NORMAL),
                        arguments.value(CPUS).orElse(Cpus.ANY),
                        arguments.has(STEPS)),
                arguments.has(PYTHON),
                number(arguments, TIMES),
                number(arguments, JOBS),
                ordering(
                        arguments.has(EVERY),
                        atCheckpoints,
                        arguments.has(TREE),
                        arguments.value(MAX).orElse(null),
                        arguments.value(ORDER).orElse(null)));
    }

    /** Whether nothing was asked for but a run. */
    boolean isPlain() {
        return ordering instanceof Ordering.Free && times.isEmpty() && !python && !conditions.steps();
    }

    private static Ordering ordering(
            boolean every, boolean atCheckpoints, boolean tree, @Nullable Limits most, @Nullable Order order)
            throws UsageException {
        if (every && order != null) {
            throw new UsageException("every.order");
        }
        if (!every && tree) {
            throw new UsageException("every.tree");
        }
        if (!every && most != null) {
            throw new UsageException("every.max");
        }
        if (every) {
            Choices choices = atCheckpoints ? Choices.CHECKPOINTS : Choices.STEPS;
            return new Ordering.Every(choices, most == null ? Limits.NONE : most, tree);
        }
        return order == null ? new Ordering.Free() : new Ordering.Given(order);
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
        return new RunRequest(
                program, conditions, python, OptionalInt.empty(), OptionalInt.empty(), new Ordering.Free());
    }

    /**
     * The same request, but the order of the steps is not left to the operating system.
     *
     * @param every {@code steps} or {@code checkpoints}, to explore every order; null if it was not given
     * @param tree whether the tree of choices is drawn, too
     * @param most as it was typed behind {@code --max}; null if it was not given
     * @param order as it was typed; null if it was not given
     * @throws UsageException if one of these values is wrong, or they do not go together
     */
    public RunRequest ordered(@Nullable String every, boolean tree, @Nullable String most, @Nullable String order)
            throws UsageException {
        if (every != null && !every.equals(CHECKPOINTS) && !every.equals("steps")) {
            throw new UsageException("every.where", every);
        }
        Ordering chosen = ordering(
                every != null,
                CHECKPOINTS.equals(every),
                tree,
                most == null ? null : MAX.parse(most),
                order == null ? null : ORDER.parse(order));
        return new RunRequest(program, conditions, python, times, jobs, chosen);
    }

    /** Whether a Python program is to run: a file that ends in {@code .py}, or a lesson's program in Python. */
    boolean isPython() {
        return python || program.endsWith(".py");
    }
}
