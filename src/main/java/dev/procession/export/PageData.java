package dev.procession.export;

import dev.procession.text.Layout;
import dev.procession.text.MessageBundle;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.Cause;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.StateInterval;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.timeline.lanes.Arrow;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.LockChanges.Holding;
import dev.procession.timeline.lanes.RowCauses.Tie;
import dev.procession.timeline.lanes.StateChanges.Change;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Writes the run as JSON for the script of the page: columns of numbers and words, with times in microseconds from the
 * origin.
 */
final class PageData {

    /** A table with more rows than this is not written; the script builds it, one page at a time. */
    static final int LONGEST_TABLE_ROWS = 1000;

    /** The page has only the beginning of a longer line; the trace has all of it. */
    private static final int LONGEST_TEXT_CHARS = 10_000;

    /** In front of the key of what the script says instead if the order of a run was chosen. */
    private static final String STEERED = "steered.";

    private static final long MICRO_NANOS = 1000;

    /** For a run with more rows than this, the page names causes by their kind only and has no sentences. */
    private static final int MOST_SENTENCES = 300;

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final Layout layout;
    private final MessageBundle texts;
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    PageData(TimelineViewModel model, ExportSetting setting, Layout layout) {
        this.model = model;
        this.layout = layout;
        timeline = model.timeline();
        texts = setting.texts();
    }

    static String word(LaneState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static String cut(String text) {
        if (text.length() <= LONGEST_TEXT_CHARS) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT_CHARS - 1))
                ? LONGEST_TEXT_CHARS - 1
                : LONGEST_TEXT_CHARS;
        return text.substring(0, end) + "…";
    }

    void write(Writer writer) throws IOException {
        JsonOut out = new JsonOut(writer);
        out.object().add("end", micros(timeline.end()));
        out.key("paged").value(model.rows().size() > LONGEST_TABLE_ROWS);
        words(out);
        processes(out);
        marks(out);
        rows(out);
        changes(out);
        holdings(out);
        causes(out);
        why(out);
        out.line().key("strings").array();
        for (String each : strings.keySet()) {
            out.value(each);
        }
        out.endArray().endObject();
    }

    private long micros(long t) {
        return Math.floorDiv(RelativeTime.sinceOrigin(timeline, t), MICRO_NANOS);
    }

    private int string(String text) {
        return strings.computeIfAbsent(text, each -> strings.size());
    }

    private void words(JsonOut out) throws IOException {
        out.line().key("words").object();
        for (String key : new TreeSet<>(texts.keys())) {
            if (key.startsWith("js.")) {
                out.add(
                        key,
                        texts.get(timeline.isSteered() && texts.keys().contains(STEERED + key) ? STEERED + key : key));
            }
        }
        out.endObject();
    }

    private void processes(JsonOut out) throws IOException {
        out.line().key("procs").array();
        for (ProcessRecord life : timeline.processes()) {
            out.line().object().add("name", model.name(life)).add("ident", model.ident(life));
            out.add("colour", Shapes.colour(life.index())).add("shape", Shapes.of(life.index()));
            out.key("bars").array();
            for (StateInterval stretch : StateInterval.of(life)) {
                if (stretch.end() > timeline.origin()) {
                    out.value(stretch.state().ordinal() - LaneState.BOOTS.ordinal());
                    out.value(micros(Math.max(stretch.begin(), timeline.origin())))
                            .value(micros(stretch.end()));
                }
            }
            out.endArray().endObject();
        }
        out.endArray();
    }

    private void marks(JsonOut out) throws IOException {
        out.line().key("marks").array();
        for (Mark mark : Mark.values()) {
            out.object().add("shape", Shapes.of(mark)).add("tone", Shapes.tone(mark));
            out.key("printed").value(mark.isPrinted()).endObject();
        }
        out.endArray();
    }

    private void rows(JsonOut out) throws IOException {
        List<LaneRow> rows = model.rows();
        out.line().add("count", RowNumbers.of(timeline).count()).key("n").array();
        for (int number : model.numbers()) {
            out.value(number);
        }
        out.endArray().line().key("t").array();
        for (LaneRow row : rows) {
            out.value(micros(row.t()));
        }
        out.endArray().line().key("p").array();
        for (LaneRow row : rows) {
            out.value(row.lane());
        }
        out.endArray().line().key("m").array();
        for (LaneRow row : rows) {
            out.value(row.mark().ordinal());
        }
        out.endArray().line().key("x").array();
        for (LaneRow row : rows) {
            out.value(cut(model.words(row)));
        }
        out.endArray().line().key("arrows").array();
        for (int i = 0; i < rows.size(); i++) {
            Arrow arrow = rows.get(i).arrow();
            if (arrow != null) {
                out.value(i).value(arrow.from()).value(arrow.to()).value(arrow.label());
                out.value(rows.get(i).text().isEmpty());
            }
        }
        out.endArray();
    }

    private void changes(JsonOut out) throws IOException {
        out.line().key("changes").array();
        for (Change change : model.changes()) {
            out.value(change.row()).value(change.process());
            out.value(word(change.state())).value(string(change.words()));
        }
        out.endArray();
    }

    private void holdings(JsonOut out) throws IOException {
        out.line().key("locks").array();
        for (String lock : model.locks()) {
            out.value(lock);
        }
        out.endArray().key("holdings").array();
        for (Holding holding : model.holdings()) {
            out.value(holding.row()).value(holding.lock()).array();
            for (int process : holding.holders()) {
                out.value(process);
            }
            out.endArray();
        }
        out.endArray();
    }

    /** Writes why each row is where it is. Finding the sentences of one row takes time linear in the rows. */
    private void why(JsonOut out) throws IOException {
        out.line().key("why").object();
        int count = RowNumbers.of(timeline).count();
        for (int number = 1; count <= MOST_SENTENCES && number <= count; number++) {
            out.key(Integer.toString(number)).array();
            for (String sentence : model.why(number)) {
                out.value(sentence);
            }
            out.endArray();
        }
        out.endObject();
    }

    private void causes(JsonOut out) throws IOException {
        out.line().key("kinds").array();
        for (Cause.Kind kind : Cause.Kind.values()) {
            out.value(texts.get("cause." + kind));
        }
        out.endArray().line().key("causes").array();
        for (int row = 0; row < model.rows().size(); row++) {
            List<Tie> ties = model.causes(row);
            if (!ties.isEmpty()) {
                out.value(row).array();
                for (Tie tie : ties) {
                    out.array().value(tie.cause()).value(tie.kind().ordinal());
                    out.value(tie.chance()).endArray();
                }
                out.endArray();
            }
        }
        out.endArray().line().key("chance").array();
        for (int row = 0; row < model.rows().size(); row++) {
            if (model.isOrderedByChance(row)) {
                out.value(row);
            }
        }
        out.endArray();
    }
}
