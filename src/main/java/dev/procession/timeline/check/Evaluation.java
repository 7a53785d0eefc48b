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

    Evaluation(Timeline timeline, Language language, Effort effort) {
        this.timeline = timeline;
        this.texts = MessageBundle.of(Evaluation.class, language);
        this.effort = effort;
    }

    /** The speed of the run, as in {@link Speed}. */
    double speed() {
        return timeline.header().map(header -> header.conditions().speed()).orElse(Speed.NORMAL);
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
