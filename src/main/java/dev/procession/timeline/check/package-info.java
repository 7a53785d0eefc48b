/**
 * What an author of lessons can say about a run, as Java: a check is an expression in the words of {@link
 * dev.procession.timeline.check.CheckedRun}, and one that does not hold becomes sentences.
 */
@NullMarked
package dev.procession.timeline.check;

import org.jspecify.annotations.NullMarked;
