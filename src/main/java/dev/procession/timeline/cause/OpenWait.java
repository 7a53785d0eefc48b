package dev.procession.timeline.cause;

import dev.procession.trace.Event.Waiting;

/**
 * A wait that is not over.
 *
 * @param event the place of {@code waiting} in {@code Timeline.events()}
 * @param target the index of the process waited for; negative if there is none
 */
record OpenWait(int event, Waiting waiting, int target) {}
