/**
 * Compares two runs, and counts the orders that occurred in many.
 */
@NullMarked
package dev.procession.timeline.compare;

import org.jspecify.annotations.NullMarked;
