package dev.procession.timeline;

import dev.procession.trace.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runs of the golden files, and others, for the tests of what makes something of timelines. */
public final class SampleRuns {

    private SampleRuns() {}

    /** Each by its name. */
    public static Map<String, Timeline> recorded() {
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        ScriptedRuns.all().forEach((name, run) -> timelines.put(name, run.recorded()));
        return timelines;
    }

    /** One of them as it stood {@code millis} after its beginning. */
    public static Timeline going(String name, double millis) {
        return ScriptedRuns.all().get(name).until(millis);
    }

    /** Anything in any order, the same for the same seed. */
    public static List<Event> garbage(long seed, int count) {
        return new RandomRun(seed).garbage(count);
    }
}
