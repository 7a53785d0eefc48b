package dev.procession.multiprocessing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes a process before it is made: target, arguments, name and so on. {@link Process#target} starts the
 * description, and {@link #build()} makes the process.
 */
public final class ProcessPlan {

    private final @Nullable Target target;
    private final @Nullable ArgsTarget argsTarget;
    private Object[] args = {};
    private Map<String, ?> kwargs = Map.of();
    private @Nullable String name;
    private @Nullable Boolean daemon;

    ProcessPlan(@Nullable Target target, @Nullable ArgsTarget argsTarget) {
        this.target = target;
        this.argsTarget = argsTarget;
    }

    /** The arguments by position: {@code args(1, 2, "egon")}, read in the target with {@code a.get(0)}. */
    public ProcessPlan args(Object... args) {
        this.args = args.clone();
        return this;
    }

    /** The arguments by name: {@code kwargs(Map.of("age", 18))}, read in the target with {@code a.get("age")}. */
    public ProcessPlan kwargs(Map<String, ?> kwargs) {
        this.kwargs = new LinkedHashMap<>(kwargs); // keeps the order, and allows null values
        return this;
    }

    /** The name; null or empty for the usual one, such as {@code Process-1}. */
    public ProcessPlan name(@Nullable String name) {
        this.name = name;
        return this;
    }

    public ProcessPlan daemon(boolean daemon) {
        this.daemon = daemon;
        return this;
    }

    /**
     * Does nothing. This method is here because Python has this parameter.
     *
     * @throws IllegalArgumentException unless {@code group} is null
     */
    public ProcessPlan group(@Nullable Object group) {
        if (group != null) {
            throw new IllegalArgumentException("group argument must be null for now");
        }
        return this;
    }

    /** Makes the process; it is not started yet. */
    public Process build() {
        Process process = new Process(work());
        if (name != null && !name.isEmpty()) {
            process.setName(name);
        }
        if (daemon != null) {
            process.setDaemon(daemon);
        }
        return process;
    }

    /** The target together with its arguments. */
    @Nullable
    Target work() {
        ArgsTarget withArgs = argsTarget;
        return withArgs == null ? target : new TargetCall(withArgs, new CallArgs(args, kwargs));
    }
}
