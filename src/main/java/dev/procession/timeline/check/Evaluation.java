package dev.procession.timeline.check;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Speed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one expression: the run it asks about, and everything that was observed on the way, as sentences in
 * the reader's language.
 */
final class Evaluation {

    /**
     * The answer to one question that a check asked about a run.
     *
     * @param asked a clause that says what the check asked about; empty if it only asked for a value
     * @param happened a sentence that says what happened, which is true whether or not it was expected
     * @param holds whether it was as expected
     * @param cause a sentence that says why, if the run shows it beyond doubt; else empty
     */
    record Observation(String asked, String happened, boolean holds, String cause) {

        static Observation value(String happened) {
            return new Observation("", happened, true, "");
        }
    }

    private final Timeline timeline;
    private final MessageBundle texts;
    private final Effort effort;
    private final List<Observation> observations = new ArrayList<>();
    private final List<String> absences = new ArrayList<>();

    /** The orders of which the run is one; null if the check asks about one run alone. */
    private final @Nullable CheckedOrders orders;

    /** What is known of the words about orders, in the order in which the expression asks them. */
    private final List<Boolean> answers;

    private int claims;

    Evaluation(Timeline timeline, Language language, Effort effort) {
        this(timeline, language, effort, null, List.of());
    }

    /** The evaluation for the run of one of many orders. */
    Evaluation(
            Timeline timeline,
            Language language,
            Effort effort,
            @Nullable CheckedOrders orders,
            List<Boolean> answers) {
        this.timeline = timeline;
        this.texts = MessageBundle.of(Evaluation.class, language);
        this.effort = effort;
        this.orders = orders;
        this.answers = answers;
    }

    /** The speed of the run, as in {@link Speed}. */
    double speed() {
        return timeline.header().map(header -> header.conditions().speed()).orElse(Speed.NORMAL);
    }

    /** All orders of the program. */
    CheckedOrders orders() {
        if (orders == null) {
            throw new UndecidedException(text("orders.unexplored"));
        }
        return orders;
    }

    /** All orders of the program, if they are known. */
    CheckedOrders allOrders() {
        if (!orders().areAll()) {
            throw new UndecidedException(orders().doubt() + " " + text("orders.undecided"));
        }
        return orders();
    }

    /** Refuses a question about time if an order was explored: there, a sleep takes no time. */
    void needTime(String word) {
        if (orders != null) {
            throw new UndecidedException(text("orders.timeless", word));
        }
    }

    /** Whether something holds in so many orders, if that has been found out already. */
    boolean claim(OrderClaim.Extent extent, boolean holds) {
        orders();
        int number = claims++;
        if (number < answers.size()) {
            takeObservations();
            absences.clear();
            return answers.get(number);
        }
        List<String> happened = new ArrayList<>(absences);
        takeObservations().forEach(each -> happened.add(each.happened()));
        throw new OrderClaim(extent, holds && absences.isEmpty(), !absences.isEmpty(), happened);
    }

    Timeline timeline() {
        return timeline;
    }

    Effort effort() {
        return effort;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Records whether something holds, and returns {@code holds}. */
    boolean recordFact(String expected, String happened, boolean holds) {
        return recordFact(expected, happened, holds, "");
    }

    /** The same with the sentence that says why, which is empty if that is not certain. */
    boolean recordFact(String expected, String happened, boolean holds, String cause) {
        observations.add(new Observation(expected, happened, holds, cause));
        return holds;
    }

    /** Records that the run does not have a process that the expression asks about. */
    void recordAbsence(String sentence) {
        absences.add(sentence);
    }

    /** The sentences of {@link #recordAbsence}. If there are any, the expression does not hold. */
    List<String> absences() {
        return absences;
    }

    /** Records a value that the expression asked for, such as an exit code. */
    void recordValue(String happened) {
        observations.add(Observation.value(happened));
    }

    /** The observations since the last call, without duplicates. */
    List<Observation> takeObservations() {
        List<Observation> taken = List.copyOf(new LinkedHashSet<>(observations));
        observations.clear();
        return taken;
    }

    String name(ProcessRecord process) {
        if (process.isMain()) {
            return "main";
        }
        return process.name().isBlank() ? text("unnamed", process.pid()) : TerminalSafe.line(process.name());
    }

    String list(List<String> words) {
        return String.join(text("comma"), words);
    }

    /** The instant in the milliseconds that the pictures show. */
    long millis(long t) {
        return timeline.millis(t);
    }

    String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, nanos) / 1e9);
    }
}
