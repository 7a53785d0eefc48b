/**
 * What the processes of a run did, from their trace events: a model, {@link dev.procession.timeline.Timeline}, and
 * pictures of it as text, {@link dev.procession.timeline.View}. Pure functions: nothing here reads a clock, a file or a
 * screen.
 */
@NullMarked
package dev.procession.timeline;

import org.jspecify.annotations.NullMarked;
