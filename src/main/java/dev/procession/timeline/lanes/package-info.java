/**
 * The lanes: a picture with a column for each process, in which time runs down.
 */
@NullMarked
package dev.procession.timeline.lanes;

import org.jspecify.annotations.NullMarked;
