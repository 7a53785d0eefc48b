package dev.procession.trace;

/**
 * In what a run differs from an ordinary one.
 *
 * @param speed how many times shorter than written its processes sleep; everything else takes the time that it takes
 */
public record RunConditions(double speed) {

    public static final RunConditions ORDINARY = new RunConditions(Speed.NORMAL);

    /** Whether it sleeps for as long as is written. */
    public boolean isAtNormalSpeed() {
        return speed == Speed.NORMAL;
    }
}
