package dev.procession.export;

import dev.procession.text.MessageBundle;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.lanes.Arrow;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.StateChanges.Change;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.trace.TraceHeader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Draws the lanes as an SVG picture: time runs down, and each process has a column. The picture is light or dark as the
 * reader's system is. A process is recognized by its colour and also by the shape in front of its name.
 */
final class SvgPicture {

    private static final int MOST_ROWS = 2000;

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final ExportSetting setting;
    private final MessageBundle texts;
    private final Writer out;
    private final SvgLayout place;
    private final List<LaneRow> rows;
    private final List<String> notes;

    private SvgPicture(TimelineViewModel model, ExportSetting setting, Writer out) {
        this.model = model;
        this.setting = setting;
        this.out = out;
        timeline = model.timeline();
        texts = setting.texts();
        rows = model.rows().subList(0, Math.min(MOST_ROWS, model.rows().size()));
        notes = rows.size() < model.rows().size()
                ? List.of(texts.get("cut.rows", rows.size(), model.rows().size()))
                : List.of();
        place = new SvgLayout(model, rows, setting.cells(), notes.size());
    }

    static void write(Timeline timeline, ExportSetting setting, Writer out) throws IOException {
        new SvgPicture(TimelineViewModel.of(timeline, setting.layout(100)), setting, out).draw();
    }

    private void draw() throws IOException {
        String title = timeline.header().map(TraceHeader::title).orElse("procession");
        String length = model.seconds(timeline.end() - timeline.origin());
        String facts =
                texts.get("svg.facts", timeline.processes().size(), model.rows().size(), length);
        print(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" role=\"img\" aria-labelledby=\"title desc\""
                        + " width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
                setting.language().code(), place.width(), place.height(), place.width(), place.height());
        print("<!-- %s -->\n", setting.generator().replace("--", "- -"));
        print("<title id=\"title\">%s</title>\n", Markup.escaped(title));
        print("<desc id=\"desc\">%s</desc>\n", Markup.escaped(texts.get("svg.desc") + " " + facts));
        out.write("<style>" + PageResource.text("lanes.css") + "</style>\n");
        out.write("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        text(SvgLayout.MARGIN, 30, "title", title);
        text(SvgLayout.MARGIN, 50, "dim", facts);
        time(97, texts.get("ms"));
        for (ProcessRecord life : timeline.processes()) {
            header(life);
            lane(life.index());
        }
        for (int row = 0; row < rows.size(); row++) {
            row(row);
        }
        for (int i = 0; i < notes.size(); i++) {
            text(SvgLayout.MARGIN, place.y(rows.size() + i), "dim", notes.get(i));
        }
        out.write("</svg>\n");
    }

    private void header(ProcessRecord life) throws IOException {
        int x = place.x(life.index());
        print(
                "<path class=\"%s shape\" transform=\"translate(%d,78)\" d=\"%s\"/>\n",
                Shapes.colour(life.index()), x, Shapes.of(life.index()));
        text(x + 12, 82, "name", place.cut(model.name(life), life.index()));
        text(x + 12, 97, "dim", place.cut(model.ident(life), life.index()));
    }

    /** Draws the line down a lane, in pieces of one state each. */
    private void lane(int process) throws IOException {
        LaneState state = LaneState.ABSENT;
        int from = 0;
        for (Change change : model.changes()) {
            if (change.process() == process) {
                piece(process, state, from, Math.min(change.row(), rows.size()));
                state = change.state();
                from = change.row();
            }
        }
        piece(process, state, from, rows.size());
    }

    private void piece(int process, LaneState state, int from, int to) throws IOException {
        if (from < to && state.isThere()) {
            int x = place.x(process);
            print(
                    "<line class=\"%s %s\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n",
                    Shapes.colour(process), state.name().toLowerCase(Locale.ROOT), x, x, place.y(from), place.y(to));
        }
    }

    private void row(int number) throws IOException {
        LaneRow row = rows.get(number);
        int y = place.y(number);
        int x = place.x(row.lane());
        String words = place.cut(row.text(), row.lane());
        time(y + 4, Long.toString(timeline.millis(row.t())));
        Arrow arrow = row.arrow();
        if (arrow != null) {
            arrow(arrow, y, words.isEmpty() ? x : x + 20 + place.widthOf(words));
        }
        print(
                "<path class=\"%s mark %s\" transform=\"translate(%d,%d)\" d=\"%s\"/>\n",
                Shapes.colour(row.lane()), Shapes.tone(row.mark()), x, y, Shapes.of(row.mark()));
        if (!words.isEmpty()) {
            print(
                    "<rect class=\"paper\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\"/>\n",
                    x + 10, y - 8, place.widthOf(words) + 4);
            text(x + 12, y + 4, row.mark().isPrinted() ? "printed" : Shapes.tone(row.mark()), words);
        }
    }

    private void time(int y, String words) throws IOException {
        print(
                "<text class=\"time\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n",
                SvgLayout.MARGIN + SvgLayout.TIME_WIDTH, y, Markup.escaped(words));
    }

    /**
     * Draws an arrow between two lanes.
     *
     * @param taken the x at which the words of the row end; the label of an arrow from the right must not cover them
     */
    private void arrow(Arrow arrow, int y, int taken) throws IOException {
        int from = place.x(arrow.from());
        int to = place.x(arrow.to());
        int step = from < to ? 1 : -1;
        print(
                "<path class=\"%s arrow\" d=\"M%d %dH%d\"/>\n",
                Shapes.colour(arrow.from()), from + 5 * step, y, to - 8 * step);
        print(
                "<path class=\"%s head\" d=\"M%d %dl%d -4v8z\"/>\n",
                Shapes.colour(arrow.from()), to - 5 * step, y, -7 * step);
        String label = place.cut(arrow.label(), Math.min(arrow.from(), arrow.to()));
        if (from < to) {
            text(from + 14, y - 3, "label", label);
        } else if (from - 14 - place.widthOf(label) >= taken || taken > from) {
            text(from - 14 - place.widthOf(label), y - 3, "label", label);
        }
    }

    private void text(int x, int y, String style, String words) throws IOException {
        print("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n", style, x, y, Markup.escaped(words));
    }

    private void print(String format, Object... arguments) throws IOException {
        out.write(String.format(Locale.ROOT, format, arguments));
    }
}
