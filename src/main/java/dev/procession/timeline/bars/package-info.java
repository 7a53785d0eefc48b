/**
 * The bars: a picture with a row for each process, in which time runs across, and the figures of a run.
 */
@NullMarked
package dev.procession.timeline.bars;

import org.jspecify.annotations.NullMarked;
