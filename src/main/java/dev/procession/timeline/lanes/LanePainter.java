package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Style.Tone;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Badge;
import dev.procession.timeline.draw.Legend;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.lanes.LaneCanvas.Cell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the rows of one page of lanes. */
public final class LanePainter implements RowPainter {

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final LanePage page;
    private final LaneStates states;
    private final LaneCanvas canvas;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private final RowMargin margin;

    public LanePainter(Timeline timeline, Layout layout, LanePage page, LaneStates states) {
        this.timeline = timeline;
        this.layout = layout;
        this.page = page;
        phrases = new Phrases(layout);
        this.states = states.copy();
        canvas = new LaneCanvas(layout, page, this.states);
        margin = new RowMargin(timeline, layout);
    }

    @Override
    public List<StyledLine> header() {
        Map<Integer, Cell> names = new HashMap<>();
        Map<Integer, Cell> idents = new HashMap<>();
        for (int lane : page.lanes()) {
            ProcessRecord process = timeline.process(lane);
            int room = page.textWidth(lane) + 2;
            String name = layout.cut(Badge.of(lane, layout) + phrases.name(process), room);
            names.put(lane, Cell.of(name, Style.ofLane(lane).with(Tone.STRONG)));
            idents.put(lane, Cell.of(layout.cut(LanePages.ident(process, layout), room), Style.DIM));
        }
        return List.of(canvas.line(layout.say("ms"), names, null), canvas.line("", idents, null));
    }

    @Override
    public void skip(List<LaneRow> rows) {
        if (!rows.isEmpty()) {
            LaneRow last = rows.get(rows.size() - 1);
            margin.skip(rows);
            states.goTo(last.order());
        }
    }

    @Override
    public List<StyledLine> pauseBefore(LaneRow row) {
        return pauseUntil(row.t());
    }

    @Override
    public List<StyledLine> row(LaneRow row) {
        List<StyledLine> lines = new ArrayList<>();
        margin.moveTo(row);
        states.goTo(row.order());
        Arrow arrow = row.arrow();
        if (arrow != null && page.shows(arrow.from()) && page.shows(arrow.to())) {
            drawWithArrow(row, new Shaft(layout, page, states, arrow), lines);
        } else {
            drawAlone(row, lines);
        }
        return lines;
    }

    /** The line below the last row; it says which processes have not ended. */
    @Override
    public List<StyledLine> end() {
        Map<Integer, Cell> cells = new HashMap<>();
        states.goTo(Integer.MAX_VALUE);
        String text = layout.say(timeline.isRecorded() ? "state.unknown" : "state.alive");
        for (int lane : page.lanes()) {
            if (!timeline.process(lane).hasEnded()) {
                Cell cell = timeline.isRecorded() ? Cell.of("?", Style.WARNING) : canvas.idleCell(lane);
                cells.put(lane, cell.with(layout.cut(text, page.textWidth(lane)), Style.WARNING));
            }
        }
        if (cells.isEmpty()) {
            return List.of();
        }
        List<StyledLine> lines = new ArrayList<>(pauseUntil(timeline.now()));
        lines.add(canvas.line(Long.toString(timeline.millis(timeline.now())), cells, null));
        return lines;
    }

    /** A line for the time until {@code t} if nothing happened for long; else no line. */
    private List<StyledLine> pauseUntil(long t) {
        boolean pause = margin.advanceTo(t);
        return pause ? List.of(canvas.line(margin.pauseSign(), Map.of(), null)) : List.of();
    }

    List<StyledLine> legend() {
        List<String> entries = Legend.entries(layout, marks, canvas.drawn());
        margin.legend(entries);
        page.lanes().stream()
                .map(lane -> phrases.firstIdent(timeline.process(lane)))
                .filter(ident -> ident.indexOf('<') >= 0)
                .findFirst()
                .ifPresent(ident -> entries.add(layout.say("legend.ident", ident)));
        return Legend.lines(layout, entries);
    }

    private void drawAlone(LaneRow row, List<StyledLine> lines) {
        Arrow arrow = row.arrow();
        int lane = row.lane();
        String text = row.text();
        if (arrow != null && !page.shows(lane)) {
            lane = arrow.to();
            text = arrow.atTo();
        } else if (arrow != null && text.isEmpty()) {
            text = lane == arrow.from() ? arrow.atFrom() : arrow.atTo();
        }
        LaneRow shown = row.as(lane, text);
        drawText(shown, margin.text(), Map.of(lane, markCell(shown)), null, lines);
    }

    private void drawWithArrow(LaneRow row, Shaft shaft, List<StyledLine> lines) {
        Cell tail = Cell.of(shaft.tail(), Style.ofLane(shaft.from()));
        Map<Integer, Cell> cells = new HashMap<>();
        cells.put(shaft.from(), row.mark() == Mark.EXITS ? markCell(row) : tail);
        cells.put(shaft.to(), Cell.of(shaft.head(), Style.ofLane(shaft.to())));
        if (!shaft.covers(row.lane())) {
            drawText(row, margin.text(), cells, shaft, lines);
            return;
        }
        lines.add(canvas.line(margin.text(), cells, shaft));
        if (!row.text().isEmpty()) {
            drawText(row, "", Map.of(row.lane(), markCell(row)), null, lines);
        }
    }

    /** Draws the text of a row in its lane, wrapped into as many lines as it needs. */
    private void drawText(
            LaneRow row, String time, Map<Integer, Cell> cells, @Nullable Shaft shaft, List<StyledLine> lines) {
        int lane = row.lane();
        Style style = row.mark().textStyle(lane);
        List<String> parts = layout.wrap(row.text(), page.textWidth(lane));
        Map<Integer, Cell> first = new HashMap<>(cells);
        first.computeIfPresent(lane, (key, cell) -> cell.with(parts.get(0), style));
        lines.add(canvas.line(time, first, shaft));
        for (String part : parts.subList(1, parts.size())) {
            lines.add(canvas.line("", Map.of(lane, canvas.idleCell(lane).with(part, style)), null));
        }
    }

    private Cell markCell(LaneRow row) {
        marks.add(row.mark());
        return Cell.of(row.mark().glyph(layout), row.mark().style(row.lane()));
    }
}
