/**
 * The feed: the events of a run as numbered rows of text, while the run goes on and afterwards.
 */
@NullMarked
package dev.procession.timeline.feed;

import org.jspecify.annotations.NullMarked;
