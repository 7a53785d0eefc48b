/**
 * The view that steps through a run, row by row, on the whole screen.
 */
@NullMarked
package dev.procession.shell.step;

import org.jspecify.annotations.NullMarked;
