package dev.procession.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run in which a person chooses who takes the next step, wherever that is a choice. What is none comes by itself: the
 * starts, joins and ends that follow from how the program is built, and the step of the only process that can move.
 */
public final class Walk {

    private final ControlledRun run;
    private final Trail trail = new Trail();
    private @Nullable State state;

    public Walk(ControlledRun run) {
        this.run = run;
    }

    /**
     * Where the processes stand.
     *
     * @param choices the steps that can be taken, at least two; none if no process can move any more
     * @param byThemselves the steps that have come by themselves since the last choice
     * @param obstacle why the run cannot be followed any further; null if it can
     */
    public record Place(
            State state,
            List<Step> choices,
            List<Step> byThemselves,
            @Nullable Ending obstacle) {

        /** Whether processes are left that wait for ever. */
        public boolean isStuck() {
            return obstacle == null && choices.isEmpty() && !state.next().isEmpty();
        }

        /** The choice of a step that was chosen in another run after the same steps; empty if it is none here. */
        public Optional<Step> same(Step step) {
            return choices.stream()
                    .filter(choice -> choice.actor().equals(step.actor())
                            && choice.operation().equals(step.operation()))
                    .findFirst();
        }
    }

    /** Lets everything happen that is no choice. */
    public Place advance() throws IOException, InterruptedException {
        List<Step> byThemselves = new ArrayList<>();
        while (trail.size() < Explorer.MOST_STEPS) {
            State now = run.state();
            state = now;
            List<Step> offered = now.next().stream().filter(Step::enabled).toList();
            Ending obstacle = Explorer.obstacle(now);
            Optional<Step> forced = obstacle == null ? forced(offered, now) : Optional.empty();
            if (forced.isEmpty()) {
                return new Place(now, obstacle == null ? offered : List.of(), List.copyOf(byThemselves), obstacle);
            }
            byThemselves.add(forced.get());
            take(forced.get());
        }
        State last = state == null ? run.state() : state;
        return new Place(last, List.of(), byThemselves, new Ending.TooLong(Explorer.MOST_STEPS));
    }

    private static Optional<Step> forced(List<Step> offered, State state) {
        return offered.size() == 1
                ? Optional.of(offered.get(0))
                : offered.stream()
                        .filter(step -> step.isStructural() && !isWatched(step.process(), state))
                        .findFirst();
    }

    /** Whether somebody is about to look at a process or to send it a signal, or a signal is on its way to it. */
    private static boolean isWatched(String process, State state) {
        return state.next().stream()
                .anyMatch(step -> !step.isStructural()
                        && (Operation.isProcess(step.operation().object(), process)
                                || step.process().equals(process)
                                        && step.operation().kind() == Operation.Kind.SIGNAL));
    }

    /** Takes one of the choices of the place where the run stands. */
    public void take(Step step) throws IOException, InterruptedException {
        State now = state;
        if (now == null) {
            throw new IllegalStateException("nobody has looked where the processes stand");
        }
        trail.add(step, now);
        run.take(step);
    }

    /** All steps taken so far. */
    public List<Step> steps() {
        return trail.steps();
    }

    /** The steps taken so far that count, as a person types them. */
    public Order order() {
        return Order.ofSteps(trail, trail.counted());
    }

    /** What has come of it, when no process can move any more. */
    public Outcome outcome(Place end) {
        return Outcome.of(trail.steps(), end.state());
    }
}
