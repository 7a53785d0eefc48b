/**
 * Checks of a run, which authors of lessons write as Java expressions in the words of {@link
 * dev.procession.timeline.check.CheckedRun}. An expression that does not hold becomes sentences that say what happened.
 */
@NullMarked
package dev.procession.timeline.check;

import org.jspecify.annotations.NullMarked;
