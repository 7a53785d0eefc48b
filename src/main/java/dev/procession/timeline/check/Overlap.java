package dev.procession.timeline.check;

import dev.procession.timeline.check.Lasting.Interval;
import java.util.List;

/** Finds out whether {@link Lasting} things, such as lives and waits, all overlapped one another in time. */
final class Overlap {

    private Overlap() {}

    static boolean of(List<Lasting> all, Evaluation evaluation) {
        String expected = evaluation.text(
                "overlap", evaluation.list(all.stream().map(Lasting::words).toList()));
        long least = Long.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                long common = common(all.get(i), all.get(j), evaluation);
                if (common == 0) {
                    return evaluation.recordFact(expected, apart(all.get(i), all.get(j), evaluation), false);
                }
                least = Math.min(least, common);
            }
        }
        String together = evaluation.text(
                "together", evaluation.list(all.stream().map(Lasting::words).toList()), evaluation.seconds(least));
        return evaluation.recordFact(expected, together, true);
    }

    private static long common(Lasting one, Lasting other, Evaluation evaluation) {
        evaluation
                .effort()
                .spend((long) one.intervals().size() * other.intervals().size());
        long common = 0;
        for (Interval mine : one.intervals()) {
            for (Interval yours : other.intervals()) {
                common += mine.common(yours);
            }
        }
        return common;
    }

    private static String apart(Lasting one, Lasting other, Evaluation evaluation) {
        return evaluation.text(
                "apart", one.words(), stretches(one, evaluation), other.words(), stretches(other, evaluation));
    }

    private static String stretches(Lasting lasting, Evaluation evaluation) {
        if (lasting.intervals().isEmpty()) {
            return evaluation.text("apart.never");
        }
        return evaluation.list(lasting.intervals().stream()
                .map(each -> evaluation.text("stretch", evaluation.millis(each.begin()), evaluation.millis(each.end())))
                .toList());
    }
}
