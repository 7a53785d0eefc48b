/**
 * What processes share: the broker and its resources, channels, shared memory and wait queues.
 */
@NullMarked
package dev.procession.multiprocessing.internal.shared;

import org.jspecify.annotations.NullMarked;
