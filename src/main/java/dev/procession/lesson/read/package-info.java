/**
 * Reads the Markdown files of a course into the model and reports what is wrong with them. The only package that knows
 * commonmark.
 */
@NullMarked
package dev.procession.lesson.read;

import org.jspecify.annotations.NullMarked;
