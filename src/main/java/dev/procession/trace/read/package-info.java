/**
 * Reads traces: follows the file of a run that goes on, and parses recordings from anywhere, within limits.
 */
@NullMarked
package dev.procession.trace.read;

import org.jspecify.annotations.NullMarked;
