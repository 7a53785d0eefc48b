/**
 * Draws the parts of a lesson as styled lines for a terminal.
 */
@NullMarked
package dev.procession.lesson.page;

import org.jspecify.annotations.NullMarked;
