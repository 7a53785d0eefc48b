/**
 * The run just after one of its rows: who was alive, who waited, who held which lock.
 */
@NullMarked
package dev.procession.timeline.step;

import org.jspecify.annotations.NullMarked;
