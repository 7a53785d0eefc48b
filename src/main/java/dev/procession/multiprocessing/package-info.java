/**
 * Processes for Java in the vocabulary of Python's {@code multiprocessing}: a process is a real process of the operating
 * system, its target runs in a JVM of its own, and nothing is shared that is not sent.
 *
 * <p>Child JVMs load this package, {@link dev.procession.trace} and the JDK, and nothing else; code on the way to a
 * child's first line of output avoids lambdas, streams and channels, each of which costs a cold JVM milliseconds.
 */
@NullMarked
package dev.procession.multiprocessing;

import org.jspecify.annotations.NullMarked;
