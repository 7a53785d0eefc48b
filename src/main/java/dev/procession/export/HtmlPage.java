package dev.procession.export;

import dev.procession.text.Layout;
import dev.procession.text.MessageBundle;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.LaneState;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.timeline.view.Summary;
import dev.procession.trace.TraceHeader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a run as a page that needs no network and no other file. The page's security policy admits only its own script
 * and style, by their hashes. The data of the run is JSON in the page; the script turns it into text and never into
 * markup.
 */
final class HtmlPage {

    /** A layout of this width wraps no sentence, because the browser wraps them. */
    private static final int NO_WRAPPING_CELLS = 100_000;

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final Layout layout;
    private final ExportSetting setting;
    private final MessageBundle texts;
    private final Writer out;

    private HtmlPage(Timeline timeline, ExportSetting setting, Writer out) {
        this.timeline = timeline;
        this.setting = setting;
        this.out = out;
        layout = setting.layout(NO_WRAPPING_CELLS);
        model = TimelineViewModel.of(timeline, layout);
        texts = setting.texts();
    }

    static void write(Timeline timeline, ExportSetting setting, Writer out) throws IOException {
        new HtmlPage(timeline, setting, out).write();
    }

    /** Writes what stands in the page about the run, for a page with several runs. */
    static void writeBody(Timeline timeline, ExportSetting setting, Writer out) throws IOException {
        new HtmlPage(timeline, setting, out).put("body", out);
    }

    private void write() throws IOException {
        new Template(PageResource.text("page.html")).fill(this::put, out);
    }

    private void put(String slot, Writer to) throws IOException {
        switch (slot) {
            case "lang" -> to.write(setting.htmlLanguage());
            case "body" -> new Template(PageResource.text("page-body.html")).fill(this::put, to);
            case "title" -> to.write(Markup.escaped(title()));
            case "generator" -> to.write(Markup.escaped(setting.generator()));
            case "style" -> to.write(PageResource.text("page.css"));
            case "script" -> to.write(PageResource.script());
            case "style-hash" -> to.write(PageResource.hash(PageResource.text("page.css")));
            case "script-hash" -> to.write(PageResource.hash(PageResource.script()));
            case "facts" -> to.write(Markup.escaped(String.join(" · ", facts())));
            case "summary" -> summary();
            case "legend" -> legend();
            case "caption" ->
                to.write(Markup.escaped(
                        texts.get("page.caption", title(), model.rows().size())));
            case "table" -> table();
            case "data" -> new PageData(model, setting, layout).write(to);
            default -> to.write(Markup.escaped(texts.get(slot)));
        }
    }

    private String title() {
        return TerminalSafe.line(timeline.header().map(TraceHeader::title).orElse("procession"));
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        timeline.header().ifPresent(header -> {
            facts.add(TerminalSafe.line(header.startedAt().replaceFirst("T(\\d\\d:\\d\\d).*", " $1")));
            facts.add(texts.get("page.facts.jdk", TerminalSafe.line(header.jdk())));
            facts.add(TerminalSafe.line(header.os()));
            facts.add(texts.get("page.facts.cores", header.cores()));
        });
        facts.add(texts.get("page.facts.processes", timeline.processes().size()));
        facts.add(texts.get("page.facts.rows", model.rows().size()));
        if (!timeline.isRecorded()) {
            facts.add(texts.get("page.facts.going"));
        }
        return facts;
    }

    /**
     * Writes the sentences about the end of the run. The first is the summary; the others are notes, such as about
     * missing data.
     */
    private void summary() throws IOException {
        String style = "summary";
        for (StyledLine line : Summary.lines(timeline, layout)) {
            out.write("<p class=\"" + style + "\">" + Markup.escaped(line.text()) + "</p>\n");
            style = "note";
        }
    }

    /** Writes the legend of the states and marks that occur in this run. */
    private void legend() throws IOException {
        Set<LaneState> states = EnumSet.noneOf(LaneState.class);
        model.changes().forEach(change -> states.add(change.state()));
        for (LaneState state : states) {
            if (state.isThere()) {
                sign("<path class=\"" + PageData.word(state) + "\" d=\"M0-7V7\"/>", state.meaning(layout));
            }
        }
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        model.rows().forEach(row -> marks.add(row.mark()));
        for (Mark mark : marks) {
            sign("<path d=\"" + Shapes.of(mark) + "\"/>", mark.meaning(layout));
        }
    }

    private void sign(String picture, String meaning) throws IOException {
        out.write("<li><svg class=\"i\" viewBox=\"-7 -7 14 14\" aria-hidden=\"true\">" + picture + "</svg>");
        out.write(Markup.escaped(meaning) + "</li>\n");
    }

    private void table() throws IOException {
        if (model.rows().size() > PageData.LONGEST_TABLE_ROWS) {
            return;
        }
        int[] numbers = model.numbers();
        for (int i = 0; i < numbers.length; i++) {
            LaneRow row = model.rows().get(i);
            ProcessRecord process = timeline.processes().get(row.lane());
            out.write("<tr><td>" + (numbers[i] > 0 ? numbers[i] : "") + "</td><td>" + timeline.millis(row.t())
                    + "</td><td>");
            out.write(Markup.escaped(model.name(process)) + "</td><td dir=\"auto\">");
            out.write(Markup.escaped(PageData.cut(model.words(row))) + "</td></tr>\n");
        }
    }
}
