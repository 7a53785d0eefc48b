/**
 * A class from what its students handed in: a table of who did which step, as CSV for other programs and as a page.
 */
@NullMarked
package dev.procession.classroom;

import org.jspecify.annotations.NullMarked;
