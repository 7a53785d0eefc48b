package dev.procession.explore;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explores the orders of a program, depth first: each run takes the steps of the run before up to the last state in
 * which another choice is left, and makes that choice.
 *
 * <p>Of orders that differ only in the order of independent steps, one is run. {@link Races} says which choices that
 * needs: it finds steps that depend on each other and could have come the other way round. A {@link ChoicePoint} keeps
 * the choices that are not needed, because all orders that begin with them are known (sleep sets).
 */
public final class Explorer {

    /** A run with more steps is taken for one that does not end. */
    static final int MOST_STEPS = 2_000;

    private final ControlledProgram program;
    private final Choices choices;
    private final Limits limits;
    private final Judge judge;
    private final Solutions solutions = new Solutions();
    private final Exploration exploration = new Exploration();
    private final List<ChoicePoint> path = new ArrayList<>();
    private final Trail trail = new Trail();

    /** The steps of the run that was complete first, and the states before and after them. */
    private List<Step> firstSteps = List.of();

    private final List<State> firstStates = new ArrayList<>();

    private final Races races = new Races(trail, path);
    private final long begun = System.nanoTime();
    private int runs;

    /** Whether the program has been told of this run that another one will follow. */
    private boolean announced;

    public Explorer(ControlledProgram program, Choices choices, Limits limits) {
        this(program, choices, limits, Judge.NONE);
    }

    /** @param judge asked of each order in which steps are chosen, see {@link #solutions} */
    public Explorer(ControlledProgram program, Choices choices, Limits limits, Judge judge) {
        this.program = program;
        this.choices = choices;
        this.limits = limits;
        this.judge = judge;
    }

    /** What has been found so far. */
    public Exploration exploration() {
        return exploration;
    }

    /** The orders so far of which the judge says yes. */
    public Solutions solutions() {
        return solutions;
    }

    /** How many runs were begun, with those that turned out to be equal to others. */
    int runs() {
        return runs;
    }

    /** Explores until everything is known, or a limit is reached, or this thread is interrupted. */
    public Exploration explore() {
        try {
            exploration.end(search());
        } catch (InterruptedException e) {
            exploration.end(new Ending.Stopped());
        } catch (IOException e) {
            exploration.end(
                    Thread.interrupted() ? new Ending.Stopped() : new Ending.Lost(String.valueOf(e.getMessage())));
        }
        return exploration;
    }

    private Ending search() throws IOException, InterruptedException {
        Ending ending = run();
        while (ending == null && backtrack()) {
            ending = limit();
            if (ending == null) {
                ending = run();
            }
        }
        if (ending == null && exploration.different() == 1) {
            ending = again();
        }
        return ending == null ? new Ending.Complete() : ending;
    }

    private @Nullable Ending limit() {
        if (exploration.orders().compareTo(BigInteger.valueOf(limits.orders())) >= 0) {
            return new Ending.EnoughOrders(limits.orders());
        }
        boolean late = System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(limits.seconds());
        return late ? new Ending.OutOfTime(limits.seconds()) : null;
    }

    /** Makes a run: first the steps of the path, then new ones. */
    private @Nullable Ending run() throws IOException, InterruptedException {
        runs++;
        announced = false;
        try (ControlledRun run = program.start()) {
            announce();
            Ending ending = repeat(run);
            return ending == null ? goOn(run) : ending;
        }
    }

    /** Takes the chosen steps of the path, if the states are those of the run before. */
    private @Nullable Ending repeat(ControlledRun run) throws IOException, InterruptedException {
        for (int i = 0; i < path.size(); i++) {
            ChoicePoint point = path.get(i);
            State state = run.state();
            Ending ending = obstacle(state);
            if (ending == null) {
                ending = difference(point.state(), state);
            }
            if (ending != null) {
                return ending;
            }
            if (i == trail.size()) {
                trail.add(point.chosen(), point.state());
            }
            run.take(point.chosen());
        }
        return null;
    }

    /** Makes the only run again. Otherwise nobody would notice that the program does something else each time. */
    private @Nullable Ending again() throws IOException, InterruptedException {
        try (ControlledRun run = program.start()) {
            for (int i = 0; i < firstStates.size(); i++) {
                State state = run.state();
                Ending ending = obstacle(state);
                if (ending == null) {
                    ending = difference(firstStates.get(i), state);
                }
                if (ending != null) {
                    return ending;
                }
                if (i < firstSteps.size()) {
                    run.take(firstSteps.get(i));
                }
            }
        }
        return null;
    }

    static @Nullable Ending obstacle(State state) {
        if (!state.uncontrolled().isEmpty()) {
            return new Ending.NotControlled(state.uncontrolled());
        }
        return state.computing().isEmpty() ? null : new Ending.Computes(state.computing());
    }

    private static @Nullable Ending difference(State first, State second) {
        if (first.next().equals(second.next()) && first.ended().equals(second.ended())) {
            return null;
        }
        return Stream.concat(first.next().stream(), second.next().stream())
                .filter(step -> !Objects.equals(of(step.actor(), first), of(step.actor(), second)))
                .map(step -> new Ending.Differs(step.process(), of(step.actor(), first), of(step.actor(), second)))
                .findFirst()
                .orElseGet(() -> ended(first, second));
    }

    private static @Nullable Step of(String actor, State state) {
        return state.next().stream()
                .filter(step -> step.actor().equals(actor))
                .findFirst()
                .orElse(null);
    }

    private static Ending.Differs ended(State first, State second) {
        String process = Stream.concat(first.ended().stream(), second.ended().stream())
                .filter(ended ->
                        !(first.ended().contains(ended) && second.ended().contains(ended)))
                .map(State.Ended::process)
                .findFirst()
                .orElse(ProcessPath.MAIN);
        return new Ending.Differs(process, null, null);
    }

    /** Takes new steps until no process can move, or until all that can be done is known already. */
    private @Nullable Ending goOn(ControlledRun run) throws IOException, InterruptedException {
        while (trail.size() < MOST_STEPS) {
            State state = run.state();
            exploration.name(state.names());
            Ending ending = obstacle(state);
            if (ending != null) {
                return ending;
            }
            List<Step> offered = Moves.offered(state, choices, lastProcess());
            if (choices == Choices.STEPS) {
                races.consider(state);
                announce();
            }
            if (offered.isEmpty()) {
                races.considerLost(state);
                note(run, state);
                return null;
            }
            ChoicePoint point = path.isEmpty() || choices == Choices.CHECKPOINTS
                    ? ChoicePoint.first(state, offered)
                    : path.get(path.size() - 1).next(state, offered);
            if (point.awake().isEmpty()) {
                races.considerLost(state);
                return null;
            }
            Step step = Moves.preferred(point.awake(), lastProcess());
            point.want(step.process());
            if (choices == Choices.CHECKPOINTS) {
                point.wantAll();
            }
            point.choose(step);
            path.add(point);
            trail.add(step, state);
            run.take(step);
        }
        return new Ending.TooLong(MOST_STEPS);
    }

    /** Tells the program as soon as possible that it will be begun again, so that it can get ready for that. */
    private void announce() {
        if (!announced && path.stream().anyMatch(ChoicePoint::hasMore)) {
            announced = true;
            program.expectAnother();
        }
    }

    private String lastProcess() {
        return trail.size() == 0 ? "" : trail.step(trail.size() - 1).process();
    }

    private void note(ControlledRun run, State last) throws IOException, InterruptedException {
        if (exploration.different() == 0) {
            firstSteps = trail.steps();
            path.forEach(point -> firstStates.add(point.state()));
            firstStates.add(last);
        }
        Outcome outcome = Outcome.of(trail.steps(), last);
        if (choices == Choices.CHECKPOINTS) {
            Order order = checkpoints();
            exploration.add(outcome, BigInteger.ONE, order, changes(choicesTaken()));
            run.finished(exploration.keep(trail.steps(), order, outcome));
        } else {
            Orders orders = Orders.of(trail);
            List<Integer> simplest = orders.simplest();
            Order order = Order.ofSteps(trail, simplest);
            Exploration.Found found = exploration.add(outcome, orders.count(), order, changes(simplest));
            if (judge.holds(run, found)) {
                solutions.add(trail, order, changes(simplest));
            }
            run.finished(exploration.keep(trail.steps(), Order.ofSteps(trail, trail.counted()), outcome));
        }
    }

    private List<Integer> choicesTaken() {
        return Stream.iterate(0, i -> i < trail.size(), i -> i + 1)
                .filter(i -> trail.step(i).operation().kind() == Operation.Kind.CHECKPOINT)
                .toList();
    }

    private Order checkpoints() {
        return new Order(choicesTaken().stream()
                .map(i -> Order.checkpoint(trail.step(i), path.get(i).offered()))
                .toList());
    }

    private int changes(List<Integer> indices) {
        int changes = 0;
        for (int i = 1; i < indices.size(); i++) {
            String process = trail.step(indices.get(i)).process();
            changes += process.equals(trail.step(indices.get(i - 1)).process()) ? 0 : 1;
        }
        return changes;
    }

    /** Goes back to the last state in which another choice must be tried, and makes it; false if there is none. */
    private boolean backtrack() {
        while (!path.isEmpty()) {
            ChoicePoint point = path.get(path.size() - 1);
            trail.removeLast();
            point.leave();
            Optional<Step> next = point.untried();
            if (next.isPresent()) {
                point.choose(next.get());
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }
}
