/**
 * The pictures that a command shows by name: the list of views, the tree of processes, and summaries.
 */
@NullMarked
package dev.procession.timeline.view;

import org.jspecify.annotations.NullMarked;
