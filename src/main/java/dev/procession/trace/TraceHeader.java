package dev.procession.trace;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * The first line of a trace file: which run this is.
 *
 * @param format version of the file format, {@value #FORMAT} now
 * @param title what was run, such as {@code join/with-join}
 * @param jdk the Java version of the run's processes; {@code Python} if they are none of Java's
 * @param os name and version of the operating system
 * @param cores processors available to the run
 * @param startedAt date and time of the start, ISO 8601
 * @param origin the same instant in nanoseconds of {@link System#nanoTime()}
 * @param conditions in what it differs from an ordinary run
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

    /** Of an ordinary run. */
    public TraceHeader(int format, String title, String jdk, String os, int cores, String startedAt, long origin) {
        this(format, title, jdk, os, cores, startedAt, origin, RunConditions.ORDINARY);
    }

    /**
     * Of a part of this run.
     *
     * @param instant where the part begins, in nanoseconds of {@link System#nanoTime()}
     */
    public TraceHeader from(long instant) {
        String at = startedAt;
        try {
            at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    OffsetDateTime.parse(startedAt).plusNanos(instant - origin).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            // a date that is none stays as it is
        }
        return new TraceHeader(format, title, jdk, os, cores, at, instant, conditions);
    }
}
