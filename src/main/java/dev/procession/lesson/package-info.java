/**
 * The model of a course: immutable lessons, their steps and their programs, and how students find them. A course is
 * read from Markdown files by {@link dev.procession.lesson.read.CourseLoader} and drawn by
 * {@link dev.procession.lesson.page.LessonPage}. The format of the files is described in {@code lessons/README.md}.
 */
@NullMarked
package dev.procession.lesson;

import org.jspecify.annotations.NullMarked;
