/**
 * Directories for temporary files that only their user may enter: how they are made among the files of other users, how
 * they are locked, and how those of killed processes are deleted.
 */
@NullMarked
package dev.procession.multiprocessing.internal.directory;

import org.jspecify.annotations.NullMarked;
