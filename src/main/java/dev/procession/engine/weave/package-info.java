/**
 * Weaves the class files of a student's program, so that its objects and lambdas can be copied into child processes.
 */
@NullMarked
package dev.procession.engine.weave;

import org.jspecify.annotations.NullMarked;
