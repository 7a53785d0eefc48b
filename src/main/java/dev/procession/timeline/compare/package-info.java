/** Compares two runs, and counts the orders of printed lines in many runs. */
@NullMarked
package dev.procession.timeline.compare;

import org.jspecify.annotations.NullMarked;
