package dev.procession.engine;

import dev.procession.trace.Event;
import java.util.List;

/** Receives the events of a run on a thread of that run, in the order in which they are read from the trace. */
public interface RunListener {

    /** Called with the events that have been read since the last call. */
    void onEvents(List<Event> events);

    /**
     * Called as soon as it is known that a process, or the shell, could not write to the trace, so that events are
     * missing: at most once, unless {@link RecordingRoom#makeAgain()} is used.
     */
    default void onGap(Run run) {}

    /**
     * Called when the shell itself failed, for lack of memory above all, so that this listener may miss something. The
     * run goes on and comes to its end. Not called for each of many failures in a row.
     */
    default void onFailure(Run run, Throwable thrown) {}

    /**
     * Called when the processes of the run together have taken too much memory. They are being ended.
     *
     * @param bytes what they had
     * @param mostBytes what they may have
     * @param leftBytes what the machine could still give
     */
    default void onTooMuchMemory(Run run, long bytes, long mostBytes, long leftBytes) {}

    /** Called when the operating system has killed a process, because the machine had no memory left. */
    default void onKilledBySystem(Run run, long pid) {}

    /** Called once, when main and all its descendants have ended and all their events have been passed on. */
    void onEnd(Run run);

    /** A listener for a run that nobody looks at. The directory of the run is deleted when the run is over. */
    static RunListener none() {
        return new RunListener() {
            @Override
            public void onEvents(List<Event> events) {
                // nobody looks at them
            }

            @Override
            public void onEnd(Run run) {
                run.deleteDirectory();
            }
        };
    }
}
