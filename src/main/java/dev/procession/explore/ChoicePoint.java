package dev.procession.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state on the way of the search, and what of its choices has been tried, must be tried, and need not be. */
final class ChoicePoint {

    private final State state;
    private final List<Step> offered;

    /** The actors that must be tried here. */
    private final Set<String> wanted = new LinkedHashSet<>();

    /** Steps by actor that need not be tried: all orders in which they come next from here are known. */
    private final Map<String, Step> asleep;

    private @Nullable Step chosen;

    private ChoicePoint(State state, List<Step> offered, Map<String, Step> asleep) {
        this.state = state;
        this.offered = offered;
        this.asleep = asleep;
    }

    /** @param offered the steps among which there is a choice */
    static ChoicePoint first(State state, List<Step> offered) {
        return new ChoicePoint(state, offered, new HashMap<>());
    }

    /** The state after the chosen step. What slept and does not depend on that step sleeps on. */
    ChoicePoint next(State state, List<Step> offered) {
        Map<String, Step> still = new HashMap<>();
        asleep.forEach((actor, step) -> {
            if (!step.dependsOn(chosen())) {
                still.put(actor, step);
            }
        });
        return new ChoicePoint(state, offered, still);
    }

    State state() {
        return state;
    }

    List<Step> offered() {
        return offered;
    }

    Step chosen() {
        if (chosen == null) {
            throw new IllegalStateException("nothing was chosen here");
        }
        return chosen;
    }

    private boolean isAsleep(String actor) {
        return asleep.containsKey(actor);
    }

    /** Whether a process can take any step here. */
    boolean canMove(String process) {
        return offered.stream().anyMatch(step -> step.process().equals(process));
    }

    /** Whether every step that a process can take here will be tried or need not be. */
    boolean isProvidedFor(String process) {
        return offered.stream()
                .filter(step -> step.process().equals(process))
                .allMatch(step -> wanted.contains(step.actor()) || isAsleep(step.actor()));
    }

    /** Has all steps tried that a process can take here. */
    void want(String process) {
        for (Step step : offered) {
            if (step.process().equals(process)) {
                wanted.add(step.actor());
            }
        }
    }

    void wantAll() {
        offered.forEach(step -> wanted.add(step.actor()));
    }

    /** The steps that have not been tried and are not known to be superfluous. */
    List<Step> awake() {
        List<Step> awake = new ArrayList<>();
        for (Step step : offered) {
            if (!isAsleep(step.actor())) {
                awake.add(step);
            }
        }
        return awake;
    }

    /** The next step that must be tried. */
    Optional<Step> untried() {
        return awake().stream().filter(step -> wanted.contains(step.actor())).findFirst();
    }

    /** Whether another step than the chosen one must be tried. */
    boolean hasMore() {
        return awake().stream().anyMatch(step -> step != chosen && wanted.contains(step.actor()));
    }

    void choose(Step step) {
        chosen = step;
    }

    /** Everything that begins with the chosen step is known. */
    void leave() {
        asleep.put(chosen().actor(), chosen());
    }
}
