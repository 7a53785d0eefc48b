package dev.procession.shell.command;

import dev.procession.shell.state.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the kept run that a student means by its number or by the name of its program. */
final class RunByName {

    private RunByName() {}

    /**
     * The run with this number, else the last run of the program with this name, else of a program whose name begins
     * so; empty if there is none.
     */
    static Optional<StoredRun> find(String word, List<StoredRun> runs) {
        Optional<StoredRun> best = Optional.empty();
        int quality = 0;
        for (StoredRun run : runs) {
            int fits = fit(word.toLowerCase(Locale.ROOT), run);
            if (fits > 0 && fits >= quality) {
                best = Optional.of(run);
                quality = fits;
            }
        }
        return best;
    }

    static boolean isNumber(String word) {
        return word.matches("#?[0-9]{1,9}");
    }

    private static int fit(String word, StoredRun run) {
        if (isNumber(word)) {
            return Integer.parseInt(word.replace("#", "")) == run.number() ? 1 : 0;
        }
        String title = run.title().toLowerCase(Locale.ROOT);
        String name = title.substring(title.lastIndexOf('/') + 1);
        if (title.equals(word) || name.equals(word) || name.equals(word + ".java")) {
            return 2;
        }
        return title.startsWith(word) || name.startsWith(word) ? 1 : 0;
    }

    /** The numbers of the runs and the names of their programs, for Tab. */
    static List<String> completions(List<StoredRun> runs) {
        List<String> words = new ArrayList<>();
        for (StoredRun run : runs) {
            words.add(Integer.toString(run.number()));
            if (run.title().matches("[\\w./-]+") && !words.contains(run.title())) {
                words.add(run.title());
            }
        }
        return words;
    }
}
