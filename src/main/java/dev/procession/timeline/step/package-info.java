/**
 * Draws the screens of {@code /step}, which show a run just after one of its rows: which processes were alive, which
 * waited, and which held which lock.
 */
@NullMarked
package dev.procession.timeline.step;

import org.jspecify.annotations.NullMarked;
