/**
 * What all pictures of a run share: marks, phrases, durations, and the states of a process.
 */
@NullMarked
package dev.procession.timeline.draw;

import org.jspecify.annotations.NullMarked;
