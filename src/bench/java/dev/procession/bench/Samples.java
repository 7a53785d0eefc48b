package dev.procession.bench;

import java.util.ArrayList;
import java.util.List;

/** The figures of one contestant. Compared by identity, because two contestants may have the same name. */
final class Samples {

    private final String name;
    private final List<Double> figures = new ArrayList<>();

    Samples(String name) {
        this.name = name;
    }

    static Samples of(String name, List<Double> figures) {
        Samples samples = new Samples(name);
        samples.figures.addAll(figures);
        return samples;
    }

    void add(double... more) {
        for (double figure : more) {
            figures.add(figure);
        }
    }

    String name() {
        return name;
    }

    List<Double> figures() {
        return List.copyOf(figures);
    }

    /** Whether this contestant was not measured. */
    boolean isEmpty() {
        return figures.isEmpty();
    }

    double median() {
        List<Double> sorted = figures.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
