/**
 * Exports a run to a file for other programs: {@link dev.procession.export.ExportFormat} lists the formats, {@link
 * dev.procession.export.ExportFile} writes a file. Every format is made from a
 * {@link dev.procession.timeline.Timeline}. Text that processes printed is data in all of them, never markup or an
 * escape sequence.
 */
@NullMarked
package dev.procession.export;

import org.jspecify.annotations.NullMarked;
