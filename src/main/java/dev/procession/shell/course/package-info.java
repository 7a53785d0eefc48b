/**
 * A student's way through a course: lessons and steps, predictions, exercises and their checks, progress, and the
 * commands for these.
 */
@NullMarked
package dev.procession.shell.course;

import org.jspecify.annotations.NullMarked;
