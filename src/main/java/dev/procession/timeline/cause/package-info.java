/** Finds which events had to come before which, and explains it in sentences. */
@NullMarked
package dev.procession.timeline.cause;

import org.jspecify.annotations.NullMarked;
