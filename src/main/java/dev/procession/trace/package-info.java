/**
 * Trace events: what each process of a run records about itself, how it is written to a file, and how it is read back.
 */
@NullMarked
package dev.procession.trace;

import org.jspecify.annotations.NullMarked;
