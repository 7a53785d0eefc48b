/**
 * Binds the processes of a run to CPUs, and samples what the scheduler of the operating system does with them.
 */
@NullMarked
package dev.procession.engine.cpu;

import org.jspecify.annotations.NullMarked;
