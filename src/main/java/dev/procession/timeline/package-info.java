/**
 * The model of what the processes of a run did, {@link dev.procession.timeline.Timeline}, made from trace events. Pure
 * functions: apart from reading a recording, nothing here uses a clock, a file or a screen.
 */
@NullMarked
package dev.procession.timeline;

import org.jspecify.annotations.NullMarked;
