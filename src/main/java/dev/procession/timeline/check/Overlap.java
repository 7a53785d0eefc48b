package dev.procession.timeline.check;

import dev.procession.timeline.check.Lasting.Interval;
import java.util.List;

/** Finds out whether things that last overlapped in time. */
final class Overlap {

    private Overlap() {}

    static boolean of(List<Lasting> all, Evaluation notes) {
        String expected = notes.text(
                "overlap", notes.list(all.stream().map(Lasting::words).toList()));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                long common = common(all.get(i), all.get(j));
                if (common == 0) {
                    return notes.recordFact(expected, apart(all.get(i), all.get(j), notes), false);
                }
                least = Math.min(least, common);
            }
        }
        String together = notes.text(
                "together", notes.list(all.stream().map(Lasting::words).toList()), notes.seconds(least));
        return notes.recordFact(expected, together, true);
    }

    private static long common(Lasting one, Lasting other) {
        long common = 0;
        for (Interval mine : one.intervals()) {
            for (Interval yours : other.intervals()) {
                common += mine.common(yours);
            }
        }
        return common;
    }

    private static String apart(Lasting one, Lasting other, Evaluation notes) {
        return notes.text("apart", one.words(), stretches(one, notes), other.words(), stretches(other, notes));
    }

    private static String stretches(Lasting lasting, Evaluation notes) {
        if (lasting.intervals().isEmpty()) {
            return notes.text("apart.never");
        }
        return notes.list(lasting.intervals().stream()
                .map(each -> notes.text("stretch", notes.millis(each.begin()), notes.millis(each.end())))
                .toList());
    }
}
