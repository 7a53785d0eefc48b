/** Tools for authors of lessons: a checker that runs every program of a course, and a template for a new lesson. */
@NullMarked
package dev.procession.author;

import org.jspecify.annotations.NullMarked;
