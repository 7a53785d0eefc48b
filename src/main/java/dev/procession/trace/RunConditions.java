package dev.procession.trace;

/**
 * The conditions under which a run happens, as far as they can differ from an ordinary run.
 *
 * @param speed how many times shorter than written the processes sleep; only sleeps become shorter
 * @param cpus the CPUs to which all processes of the run are bound; {@link Cpus#ANY} if they are not bound
 * @param steps whether processes wait at checkpoints until the student lets them go on
 */
public record RunConditions(double speed, Cpus cpus, boolean steps) {

    public static final RunConditions ORDINARY = new RunConditions(Speed.NORMAL, Cpus.ANY);

    /** Conditions of a run that does not wait at checkpoints. */
    public RunConditions(double speed, Cpus cpus) {
        this(speed, cpus, false);
    }

    public static RunConditions atSpeed(double speed) {
        return new RunConditions(speed, Cpus.ANY);
    }

    public static RunConditions on(Cpus cpus) {
        return new RunConditions(Speed.NORMAL, cpus);
    }

    /** The same conditions, but processes wait at checkpoints. */
    public RunConditions inSteps() {
        return new RunConditions(speed, cpus, true);
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
