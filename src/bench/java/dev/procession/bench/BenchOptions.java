package dev.procession.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The command line of the benchmark: what to measure and how often.
 *
 * @param rounds how often each contestant of a row is measured; {@code --rounds N} or {@code -Dbench.rounds=N}
 * @param rows the names of the rows, empty for all; {@code --only ROW,ROW} or {@code -Dbench.rows=ROW,ROW}
 * @param list whether to list the rows instead of measuring; {@code --list}
 */
record BenchOptions(int rounds, List<String> rows, boolean list) {

    static final int ENOUGH_ROUNDS = 11;

    static BenchOptions of(String[] args) {
        int rounds = Integer.getInteger("bench.rounds", ENOUGH_ROUNDS);
        List<String> rows = names(System.getProperty("bench.rows", ""));
        boolean list = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--rounds" -> rounds = Integer.parseInt(value(args, ++i));
                case "--only" -> rows = names(value(args, ++i));
                case "--list" -> list = true;
                default ->
                    throw new IllegalArgumentException(
                            "unknown: " + args[i] + "; there are --only ROW,ROW --rounds N --list");
            }
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("at least one round is needed, not " + rounds);
        }
        return new BenchOptions(rounds, rows, list);
    }

    private static String value(String[] args, int i) {
        if (i == args.length) {
            throw new IllegalArgumentException(args[i - 1] + " needs a value");
        }
        return args[i];
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
