package dev.procession.trace;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The first line of a trace file, which describes the run.
 *
 * @param format version of the file format; this version writes {@value #FORMAT}
 * @param title what was run, such as {@code join/with-join}
 * @param jdk the Java version of the run's processes; {@code Python} if they are Python processes
 * @param os name and version of the operating system
 * @param cores processors available to the run
 * @param startedAt date and time of the start, ISO 8601
 * @param origin the same instant in nanoseconds of {@link System#nanoTime()}
 * @param conditions how the run differs from an ordinary run
 */
public record TraceHeader(
        int format,
        String title,
        String jdk,
        String os,
        int cores,
        String startedAt,
        long origin,
        RunConditions conditions) {

    /** The version of the format that this code writes, and the newest one that it reads. */
    public static final int FORMAT = 1;

    /** The header of an ordinary run. */
    public TraceHeader(int format, String title, String jdk, String os, int cores, String startedAt, long origin) {
        this(format, title, jdk, os, cores, startedAt, origin, RunConditions.ORDINARY);
    }

    /**
     * The header of a part of this run.
     *
     * @param instant the instant at which the part begins, in nanoseconds of {@link System#nanoTime()}
     */
    public TraceHeader from(long instant) {
        String at = startedAt;
        try {
            at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    OffsetDateTime.parse(startedAt).plusNanos(instant - origin).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            // startedAt is not a date: keep it unchanged
        }
        return new TraceHeader(format, title, jdk, os, cores, at, instant, conditions);
    }
}
