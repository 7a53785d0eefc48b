/**
 * Holds a process before each operation by which others could tell what it does, until the shell lets it go on. Loaded
 * only by processes of runs that the shell steers.
 */
@NullMarked
package dev.procession.multiprocessing.internal.gate;

import org.jspecify.annotations.NullMarked;
