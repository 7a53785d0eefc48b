package dev.procession.shell.run;

/**
 * Gives memory back that the shell no longer needs. The collector compares its heap with what the machine has, not with
 * what the shell uses: left alone, each run would add to its garbage until the shell is the largest process of the
 * machine. A moment after a run is a good one for a pause, which takes about a tenth of a second.
 */
final class HeapTrim {

    /** So much more than after the last trim may be in use before the next one. */
    private static final long SLACK_BYTES = 32L << 20;

    private long usedAfterTrim;

    /** Collects all garbage if much has been added since the last time. */
    synchronized void afterRun() {
        if (usedBytes() > usedAfterTrim + SLACK_BYTES) {
            System.gc();
            usedAfterTrim = usedBytes();
        }
    }

    private static long usedBytes() {
        Runtime jvm = Runtime.getRuntime();
        return jvm.totalMemory() - jvm.freeMemory();
    }
}
