package dev.procession.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Measures contestants in turns, A B A B, so that other work of the machine affects all of them alike. The first round
 * warms up files and caches and does not count.
 */
final class Race {

    /** Measures once. */
    @FunctionalInterface
    interface Turn {
        /** Returns one figure, or several of the same kind. */
        double[] take() throws Exception;
    }

    /** As {@link Turn}, for a contestant that needs a peer. */
    @FunctionalInterface
    interface PeerTurn<P> {
        double[] take(P peer) throws Exception;
    }

    private final int rounds;
    private final Map<Samples, Turn> turns = new LinkedHashMap<>();

    Race(int rounds) {
        this.rounds = rounds;
    }

    /** Adds a contestant. {@link #run()} fills the samples returned here. */
    Samples add(String name, Turn turn) {
        Samples samples = new Samples(name);
        turns.put(samples, turn);
        return samples;
    }

    /** Adds a contestant if its peer is installed; otherwise its samples stay empty. */
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
}
