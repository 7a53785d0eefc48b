/**
 * A child as a process: its JVM, what it is sent, how it ends, and the streams and waits that are traced.
 */
@NullMarked
package dev.procession.multiprocessing.internal.process;

import org.jspecify.annotations.NullMarked;
