package dev.procession.timeline.check;

import dev.procession.text.Language;
import dev.procession.text.Texts;
import dev.procession.text.Visible;
import dev.procession.timeline.ProcessLife;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Speed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** What the evaluation of one check has come across, in the reader's language. */
final class Notebook {

    private final Timeline timeline;
    private final Texts texts;
    private final Patience patience;
    private final List<Observation> observations = new ArrayList<>();

    Notebook(Timeline timeline, Language language, Patience patience) {
        this.timeline = timeline;
        this.texts = Texts.of(Notebook.class, language);
        this.patience = patience;
    }

    /** How many times shorter than written the processes slept. */
    double speed() {
        return timeline.header().map(header -> header.conditions().speed()).orElse(Speed.NORMAL);
    }

    Timeline timeline() {
        return timeline;
    }

    Patience patience() {
        return patience;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Writes down a fact and passes it on. */
    boolean fact(String expected, String happened, boolean holds) {
        observations.add(new Observation(text("expected", expected), happened, holds));
        return holds;
    }

    void value(String happened) {
        observations.add(Observation.value(happened));
    }

    /** What was written down since this was last asked, each once. */
    List<Observation> take() {
        List<Observation> taken = List.copyOf(new LinkedHashSet<>(observations));
        observations.clear();
        return taken;
    }

    String name(ProcessLife process) {
        if (process.isMain()) {
            return "main";
        }
        return process.name().isBlank() ? text("unnamed", process.pid()) : Visible.line(process.name());
    }

    String list(List<String> words) {
        return String.join(text("comma"), words);
    }

    /** Milliseconds of the pictures. */
    long millis(long t) {
        return timeline.millis(t);
    }

    String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f", Math.max(0, nanos) / 1e9);
    }
}
