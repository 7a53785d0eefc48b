package dev.procession.explore;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who moves at each step that counts, as a person types it: {@code 1.2.2.1} are the steps of the first child, the
 * second, the second and the first. Main is {@code 0}. A letter says what is no ordinary step: {@code 1t} a time-out
 * that passes, {@code 1k} a signal that arrives ({@code 1K} for SIGKILL), {@code 1e} a start or an end that matters. At
 * checkpoints alone, the moves are the names of the checkpoints: {@code A1.B1.B2.A2}, or {@code c2} for process 2 at
 * its checkpoint, if the name does not tell which.
 */
public record Order(List<String> moves) {

    private static final Pattern STEP = Pattern.compile("[0-9]+(:[0-9]+)*[tkKe]?");
    private static final Pattern MOVE = Pattern.compile("[0-9]+(:[0-9]+)*[tkKe]?|[\\p{L}_][\\p{L}\\p{N}_-]*(:[0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

    public Order {
        moves = List.copyOf(moves);
    }

    /** The order that a person typed; empty if it is none. */
    public static Optional<Order> parse(String typed) {
        List<String> moves = List.of(typed.strip().split("\\.", -1));
        boolean steps = STEP.matcher(moves.get(0)).matches();
        Pattern pattern = steps ? STEP : MOVE;
        boolean good = moves.stream()
                .allMatch(move -> pattern.matcher(move).matches()
                        && (steps || !STEP.matcher(move).matches()));
        return good ? Optional.of(new Order(moves)) : Optional.empty();
    }

    /** Whether the moves are steps, or checkpoints. */
    public Choices choices() {
        return moves.isEmpty() || STEP.matcher(moves.get(0)).matches() ? Choices.STEPS : Choices.CHECKPOINTS;
    }

    /** The order of counted steps of a run. */
    static Order ofSteps(Trail trail, List<Integer> indices) {
        return new Order(indices.stream().map(index -> move(trail.step(index))).toList());
    }

    private static String move(Step step) {
        return step.isStructural() ? step.process() + "e" : step.actor();
    }

    /** Whether a step is what a move of an order of steps names. */
    static boolean names(String move, Step step) {
        return move.equals(move(step));
    }

    /** What the step of a process at a checkpoint is called, beside the others that could be taken. */
    static String checkpoint(Step step, List<Step> others) {
        String name = step.operation().detail();
        boolean plain = NAME.matcher(name).matches()
                && others.stream().filter(other -> isAt(other, name)).count() == 1;
        return plain ? name : "c" + step.process();
    }

    /** The step at a checkpoint that a move names, among those that could be taken. */
    static Optional<Step> atCheckpoint(String move, List<Step> steps) {
        List<Step> named = steps.stream().filter(step -> isAt(step, move)).toList();
        return named.size() == 1
                ? Optional.of(named.get(0))
                : steps.stream()
                        .filter(step -> move.equals("c" + step.process()))
                        .findFirst();
    }

    private static boolean isAt(Step step, String checkpoint) {
        return step.operation().detail().equals(checkpoint);
    }

    /** As a person types it. */
    public String text() {
        return String.join(".", moves);
    }
}
