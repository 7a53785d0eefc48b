/** Trace events: what each process of a run tells about itself, how it is written, and how it is read back. */
@NullMarked
package dev.procession.trace;

import org.jspecify.annotations.NullMarked;
