package dev.procession.export;

import java.util.Map;

/**
 * A time in which something went on, as Chrome's traces draw it.
 *
 * @param begin in nanoseconds from the origin, as is {@code end}
 * @param category by which a viewer can filter
 * @param details what a viewer shows beside it, in order
 */
record Slice(long begin, long end, String name, String category, Map<String, String> details) {}
