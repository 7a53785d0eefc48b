/**
 * The server sides of a pool and of a manager.
 */
@NullMarked
package dev.procession.multiprocessing.internal.pool;

import org.jspecify.annotations.NullMarked;
