package dev.procession.explore;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a run in a given order. When the order is at its end, the run goes on with as few changes as possible. */
public final class Steering {

    private final Order order;
    private int done;
    private String last = "";
    private final Trail trail = new Trail();
    private volatile Map<String, String> names = Map.of();

    public Steering(Order order) {
        this.order = order;
    }

    /** How a run went. */
    public sealed interface Result {}

    /**
     * The run came to its end.
     *
     * @param further how many steps were counted after the order was at its end
     */
    public record Followed(Outcome outcome, int further) implements Result {}

    /**
     * A move of the order could not be made.
     *
     * @param number of the move, from 1
     * @param blocked the step that the process would take, if it cannot; null if it has ended or not begun
     */
    public record Impossible(
            int number, String move, @Nullable Step blocked) implements Result {}

    /** The run could not be steered to its end. */
    public record Failed(Ending why) implements Result {}

    /** What the student calls the process of a path. */
    public String name(String path) {
        return names.getOrDefault(path, path);
    }

    /** Steers a run that has just begun. */
    public Result follow(ControlledRun run) throws IOException, InterruptedException {
        int further = 0;
        while (trail.size() < Explorer.MOST_STEPS) {
            State state = run.state();
            names = state.names();
            Ending obstacle = Explorer.obstacle(state);
            if (obstacle != null) {
                return new Failed(obstacle);
            }
            List<Step> offered = Moves.offered(state, order.choices(), last);
            Optional<Step> next = forced(offered);
            if (next.isEmpty() && done < order.moves().size()) {
                String move = order.moves().get(done++);
                next = named(move, offered);
                if (next.isEmpty()) {
                    return new Impossible(done, move, blocked(move, state));
                }
            } else if (next.isEmpty()) {
                if (offered.isEmpty()) {
                    return new Followed(Outcome.of(trail.steps(), state), further);
                }
                next = Optional.of(Moves.preferred(offered, last));
                further++;
            }
            last = next.get().process();
            trail.add(next.get(), state);
            run.take(next.get());
        }
        return new Failed(new Ending.TooLong(Explorer.MOST_STEPS));
    }

    /** The step that comes without being named. */
    private Optional<Step> forced(List<Step> offered) {
        if (order.choices() == Choices.CHECKPOINTS) {
            return offered.stream().filter(step -> !isCheckpoint(step)).findFirst();
        }
        Set<String> later =
                new HashSet<>(order.moves().subList(done, order.moves().size()));
        return offered.stream()
                .filter(step -> step.isStructural()
                        && !later.contains(step.process() + "e")
                        && !later.contains(step.process() + "k")
                        && !later.contains(step.process() + "K"))
                .findFirst();
    }

    private static boolean isCheckpoint(Step step) {
        return step.operation().kind() == Operation.Kind.CHECKPOINT;
    }

    private Optional<Step> named(String move, List<Step> offered) {
        return order.choices() == Choices.CHECKPOINTS
                ? Order.atCheckpoint(move, offered)
                : offered.stream().filter(step -> Order.names(move, step)).findFirst();
    }

    private static @Nullable Step blocked(String move, State state) {
        return state.next().stream()
                .filter(step -> !step.enabled() && Order.names(move, step))
                .findFirst()
                .orElse(null);
    }
}
