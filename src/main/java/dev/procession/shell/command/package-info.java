/**
 * The table of commands and the commands that do not belong to a course.
 */
@NullMarked
package dev.procession.shell.command;

import org.jspecify.annotations.NullMarked;
