package dev.procession.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets contestants take turns, A B A B, so that whatever else the machine does meets all of them. The first round warms
 * files and caches up and does not count.
 */
final class Race {

    /** Measures once. */
    @FunctionalInterface
    interface Turn {
        /** One figure or several of the same kind. */
        double[] take() throws Exception;
    }

    /** As {@link Turn}, with the peer that it needs. */
    @FunctionalInterface
    interface PeerTurn<P> {
        double[] take(P peer) throws Exception;
    }

    private final int rounds;
    private final Map<Samples, Turn> turns = new LinkedHashMap<>();

    Race(int rounds) {
        this.rounds = rounds;
    }

    /** Adds a contestant; its samples are there after {@link #run()}. */
    Samples add(String name, Turn turn) {
        Samples samples = new Samples(name);
        turns.put(samples, turn);
        return samples;
    }

    /** Adds a contestant if there is what it needs; else its samples stay empty. */
    <P> Samples add(String name, Optional<P> peer, PeerTurn<P> turn) {
        return peer.map(p -> add(name, () -> turn.take(p))).orElseGet(() -> new Samples(name));
    }

    void run() throws Exception {
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<Samples, Turn> each : new ArrayList<>(turns.entrySet())) {
                double[] figures = each.getValue().take();
                if (round > 0) {
                    each.getKey().add(figures);
                }
            }
        }
    }

    static double[] one(double figure) {
        return new double[] {figure};
    }

    static double[] all(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
