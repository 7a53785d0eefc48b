/**
 * Copies an object graph from one process to another: objects, lambdas, class files, variables.
 */
@NullMarked
package dev.procession.multiprocessing.internal.copy;

import org.jspecify.annotations.NullMarked;
