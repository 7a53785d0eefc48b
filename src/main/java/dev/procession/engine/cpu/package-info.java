/**
 * Binds a run to CPUs, and samples what the scheduler of the operating system did with its processes.
 */
@NullMarked
package dev.procession.engine.cpu;

import org.jspecify.annotations.NullMarked;
