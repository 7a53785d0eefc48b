package dev.procession.trace;

/**
 * In what a run differs from an ordinary one.
 *
 * @param speed how many times shorter than written its processes sleep; everything else takes the time that it takes
 * @param cpus those to which all its processes are bound; {@link Cpus#ANY} for none in particular
 * @param steps whether its processes wait at checkpoints until the student lets them go on
 */
public record RunConditions(double speed, Cpus cpus, boolean steps) {

    public static final RunConditions ORDINARY = new RunConditions(Speed.NORMAL, Cpus.ANY);

    /** Of a run that nobody holds up. */
    public RunConditions(double speed, Cpus cpus) {
        this(speed, cpus, false);
    }

    public static RunConditions atSpeed(double speed) {
        return new RunConditions(speed, Cpus.ANY);
    }

    public static RunConditions on(Cpus cpus) {
        return new RunConditions(Speed.NORMAL, cpus);
    }

    /** The same for a run whose processes wait at checkpoints. */
    public RunConditions inSteps() {
        return new RunConditions(speed, cpus, true);
    }

    /** Whether it sleeps for as long as is written. */
    public boolean isAtNormalSpeed() {
        return speed == Speed.NORMAL;
    }

    /** Whether its processes may not run on every CPU. */
    public boolean isBound() {
        return !cpus.isAny();
    }
}
