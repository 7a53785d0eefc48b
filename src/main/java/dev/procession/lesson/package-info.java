/**
 * A course, from its Markdown files to lines for the terminal: read ({@link dev.procession.lesson.CourseLoader}) into an
 * immutable model ({@link dev.procession.lesson.Course}), which a page ({@link dev.procession.lesson.LessonPage}) draws.
 * The format is described in {@code lessons/README.md}. Nothing outside this package knows commonmark.
 */
@NullMarked
package dev.procession.lesson;

import org.jspecify.annotations.NullMarked;
