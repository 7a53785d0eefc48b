/**
 * A run as a file for others to read: {@link dev.procession.export.ExportFormat} says which there are,
 * {@link dev.procession.export.ExportFile} writes one. All are made from a {@link dev.procession.timeline.Timeline}, and
 * what processes printed is data in all of them, never markup or an escape sequence.
 */
@NullMarked
package dev.procession.export;

import org.jspecify.annotations.NullMarked;
