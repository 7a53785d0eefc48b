/**
 * Trace events: what each process of a run records about itself, and how it is written to a file. The package
 * {@code trace.read} reads it back.
 */
@NullMarked
package dev.procession.trace;

import org.jspecify.annotations.NullMarked;
