/** Copies an object graph from one process to another: objects, collections, lambdas, variables. */
@NullMarked
package dev.procession.multiprocessing.internal.copy;

import org.jspecify.annotations.NullMarked;
