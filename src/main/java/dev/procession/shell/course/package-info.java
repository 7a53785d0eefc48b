/**
 * A person's way through a course: steps, predictions, exercises, progress.
 */
@NullMarked
package dev.procession.shell.course;

import org.jspecify.annotations.NullMarked;
