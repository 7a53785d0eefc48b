package dev.procession.export;

import java.util.Map;

/**
 * A slice of a Chrome trace: a span of time in which something went on in a process.
 *
 * @param begin the begin, in nanoseconds from the origin of the run
 * @param end the end, in nanoseconds from the origin of the run
 * @param category the category by which a viewer can filter
 * @param details names and values that a viewer shows for the slice, in their order
 */
record Slice(long begin, long end, String name, String category, Map<String, String> details) {}
