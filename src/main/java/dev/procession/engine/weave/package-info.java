/**
 * Prepares the class files of a student's program, so that children can receive its objects and lambdas.
 */
@NullMarked
package dev.procession.engine.weave;

import org.jspecify.annotations.NullMarked;
