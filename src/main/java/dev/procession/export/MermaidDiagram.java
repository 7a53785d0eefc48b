package dev.procession.export;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.lanes.Arrow;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a {@code sequenceDiagram} for <a href="https://mermaid.js.org">Mermaid</a>. Mermaid draws slowly and refuses
 * text of more than 50,000 characters, so a large run is cut, and the diagram says so.
 */
final class MermaidDiagram {

    private static final int MOST_CHARACTERS = 45_000;
    private static final int MOST_PROCESSES = 40;
    private static final int LONGEST_TEXT_CODE_POINTS = 120;

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final ExportSetting setting;
    private final StringBuilder text = new StringBuilder();

    private MermaidDiagram(TimelineViewModel model, ExportSetting setting) {
        this.model = model;
        this.setting = setting;
        timeline = model.timeline();
    }

    static void write(Timeline timeline, ExportSetting setting, Writer out) throws IOException {
        MermaidDiagram diagram = new MermaidDiagram(TimelineViewModel.of(timeline, setting.layout(100)), setting);
        diagram.draw();
        out.write(diagram.text.toString());
    }

    private void draw() {
        text.append("sequenceDiagram\n%% ").append(setting.generator()).append('\n');
        List<ProcessRecord> processes = timeline.processes();
        for (ProcessRecord process : processes.subList(0, Math.min(MOST_PROCESSES, processes.size()))) {
            text.append("  participant p").append(process.index()).append(" as ");
            text.append(escaped(model.name(process) + " " + model.ident(process)))
                    .append('\n');
        }
        int drawn = 0;
        for (LaneRow row : model.rows()) {
            if (text.length() > MOST_CHARACTERS) {
                break;
            }
            draw(row);
            drawn++;
        }
        int left = model.rows().size() - drawn;
        if (left > 0) {
            addNote("p0", setting.texts().get("cut.rows", drawn, drawn + left));
        }
        if (processes.size() > MOST_PROCESSES) {
            addNote("p0", setting.texts().get("cut.processes", MOST_PROCESSES, processes.size()));
        }
    }

    private void draw(LaneRow row) {
        Arrow arrow = row.arrow();
        String time = timeline.millis(row.t()) + " " + setting.texts().get("ms") + " · ";
        boolean comesFirst = arrow != null && arrow.to() == row.lane(); // a message is drawn before its receipt
        if (comesFirst) {
            arrow(arrow, time);
        }
        if (!row.text().isEmpty() && row.lane() < MOST_PROCESSES) {
            addNote("p" + row.lane(), time + row.text());
        }
        if (arrow != null && !comesFirst) {
            arrow(arrow, time);
        }
    }

    private void arrow(Arrow arrow, String time) {
        if (arrow.from() < MOST_PROCESSES && arrow.to() < MOST_PROCESSES) {
            text.append("  p").append(arrow.from()).append("->>p").append(arrow.to());
            text.append(": ").append(escaped(time + arrow.label())).append('\n');
        }
    }

    private void addNote(String over, String words) {
        text.append("  Note over ")
                .append(over)
                .append(": ")
                .append(escaped(words))
                .append('\n');
    }

    /**
     * Returns {@code words} with every character that could mean something to Mermaid, or in the page that it makes,
     * replaced by its number: {@code #60;} for {@code <}.
     */
    private static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().limit(LONGEST_TEXT_CODE_POINTS).forEach(point -> {
            if (Character.isLetterOrDigit(point) || " .,·_-()".indexOf(point) >= 0) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append('#').append(point).append(';');
            }
        });
        return words.codePointCount(0, words.length()) > LONGEST_TEXT_CODE_POINTS ? escaped + "…" : escaped.toString();
    }
}
