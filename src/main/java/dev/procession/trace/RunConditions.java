package dev.procession.trace;

import org.jspecify.annotations.Nullable;

/**
 * The conditions under which a run happens, as far as they can differ from an ordinary run.
 *
 * @param speed how many times shorter than written the processes sleep; only sleeps become shorter
 * @param cpus the CPUs to which all processes of the run are bound; {@link Cpus#ANY} if they are not bound
 * @param steps whether processes wait at checkpoints until the student lets them go on
 * @param order who took each step, as it was typed behind {@code --order}, if the shell steered the run: one process
 *     moved at a time. Empty if the order was not known when the run began, because a search chose it step by step;
 *     null if the operating system decided
 */
public record RunConditions(
        double speed, Cpus cpus, boolean steps, @Nullable String order) {

    public static final RunConditions ORDINARY = new RunConditions(Speed.NORMAL, Cpus.ANY);

    /** Conditions of a run that does not wait at checkpoints. */
    public RunConditions(double speed, Cpus cpus) {
        this(speed, cpus, false, null);
    }

    /** Conditions of a run that the operating system orders. */
    public RunConditions(double speed, Cpus cpus, boolean steps) {
        this(speed, cpus, steps, null);
    }

    public static RunConditions atSpeed(double speed) {
        return new RunConditions(speed, Cpus.ANY);
    }

    public static RunConditions on(Cpus cpus) {
        return new RunConditions(Speed.NORMAL, cpus);
    }

    /** The same conditions, but processes wait at checkpoints. */
    public RunConditions inSteps() {
        return new RunConditions(speed, cpus, true, order);
    }

    /**
     * The same conditions, but the shell decides who takes the next step.
     *
     * @param given the order, if it is known; otherwise empty
     */
    public RunConditions steered(String given) {
        return new RunConditions(speed, cpus, steps, given);
    }

    /** Whether the shell decided who took the next step. */
    public boolean isSteered() {
        return order != null;
    }

    /** Whether sleeps last as long as the program says. */
    public boolean isAtNormalSpeed() {
        return speed == Speed.NORMAL;
    }

    /** Whether the processes may run on some CPUs only. */
    public boolean isBound() {
        return !cpus.isAny();
    }
}
