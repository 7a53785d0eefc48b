package dev.procession.shell.explore;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import java.util.List;

/** What an order of a challenge must bring. */
public interface Goal {

    /** What is looked for, in the words of the author; may be empty. */
    List<String> sentences();

    /** Whether a run that nobody can continue has brought it. Several threads may ask. */
    boolean isReached(Timeline timeline);

    /** What a run has brought instead. */
    List<StyledLine> missing(Timeline timeline);

    /** Called when the person has reached it. */
    void reached();
}
