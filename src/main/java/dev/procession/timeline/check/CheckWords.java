package dev.procession.timeline.check;

import dev.procession.trace.Event.Waits;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of checks: the members that an expression may name, by the class that declares them. A public method that
 * is missing here is none of the words.
 */
public final class CheckWords {

    /** All words. The generated class extends the first of these classes. */
    public static final Map<Class<?>, Set<String>> ALL = all();

    private CheckWords() {}

    private static Map<Class<?>, Set<String>> all() {
        Map<Class<?>, Set<String>> words = new LinkedHashMap<>();
        words.put(
                CheckedRun.class,
                Set.of(
                        "main",
                        "process",
                        "started",
                        "printed",
                        "exitCode",
                        "parentOf",
                        "pidOf",
                        "children",
                        "overlap",
                        "inOrder",
                        "wall",
                        "between",
                        "atLeast",
                        "atMost",
                        "containing",
                        "matching"));
        words.put(
                CheckedProcess.class,
                Set.of(
                        "printed",
                        "started",
                        "ended",
                        "failed",
                        "sent",
                        "received",
                        "signalled",
                        "waitedFor",
                        "slept",
                        "held",
                        "lasted",
                        "isDaemon",
                        "isOrphan"));
        words.put(Happening.class, Set.of("before", "earlierThan", "times", "nth"));
        words.put(Period.class, Set.of("lasted", "timedOut", "times", "nth", "begun", "over"));
        words.put(
                Waits.class,
                Set.of(
                        Waits.JOIN.name(),
                        Waits.EXIT.name(),
                        Waits.SLEEP.name(),
                        Waits.LOCK.name(),
                        Waits.QUEUE_GET.name(),
                        Waits.QUEUE_PUT.name(),
                        Waits.ITEMS_DONE.name(),
                        Waits.PIPE_RECV.name(),
                        Waits.PIPE_SEND.name(),
                        Waits.EVENT.name(),
                        Waits.CONDITION.name(),
                        Waits.BARRIER.name(),
                        Waits.POOL_RESULT.name(),
                        Waits.STDIN.name()));
        return Collections.unmodifiableMap(words);
    }
}
