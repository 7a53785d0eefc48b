package dev.procession.timeline;

import dev.procession.trace.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runs of the golden files and random events, for tests in other packages. */
public final class SampleRuns {

    private SampleRuns() {}

    /** The recorded timelines by the names of the runs. */
    public static Map<String, Timeline> recorded() {
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        ScriptedRuns.all().forEach((name, run) -> timelines.put(name, run.recorded()));
        return timelines;
    }

    /** One run as it was {@code millis} milliseconds after its beginning. */
    public static Timeline going(String name, double millis) {
        return ScriptedRuns.all().get(name).until(millis);
    }

    /** Random events in random order, the same for the same seed. */
    public static List<Event> garbage(long seed, int count) {
        return new RandomRun(seed).garbage(count);
    }
}
