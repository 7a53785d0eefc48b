package dev.procession.shell.run;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/** Many runs of a program without its feed, which tell something together. */
public interface Series {

    /** Makes the runs, and prints what they tell. */
    void play() throws InterruptedException;

    /** Stops the runs that go on and starts no others; {@link #play()} then prints what is known. */
    void stop() throws InterruptedException;

    /** How far it is. */
    StyledLine status();

    /** Whether all runs were made and went well. */
    boolean wentWell();

    /** The run that a person may look at afterwards; null if there is none. */
    @Nullable
    Timeline last();
}
