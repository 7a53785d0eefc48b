package dev.procession.timeline;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** Draws rows as a list of sentences, for screens that are too narrow for lanes. */
final class ListPainter implements RowPainter {

    private static final int GAP = 2;

    private final Storyboard board;
    private final Layout layout;
    private final RowStamp stamp;
    private final Pauses pauses;
    private final int time;

    ListPainter(Storyboard board, Layout layout) {
        this.board = board;
        this.layout = layout;
        stamp = new RowStamp(board.timeline(), layout);
        pauses = new Pauses(board.timeline());
        time = RowStamp.width(board.timeline());
    }

    @Override
    public List<StyledLine> header() {
        return List.of();
    }

    @Override
    public void passOver(List<LaneRow> rows) {
        if (!rows.isEmpty()) {
            stamp.passOver(rows);
            pauses.comesBefore(rows.get(rows.size() - 1).t());
        }
    }

    @Override
    public List<StyledLine> pauseBefore(LaneRow row) {
        boolean pause = pauses.comesBefore(row.t());
        return pause
                ? List.of(new Pen(layout)
                        .putRight(Pauses.sign(layout), time, Style.DIM)
                        .line())
                : List.of();
    }

    @Override
    public List<StyledLine> row(LaneRow row) {
        stamp.comesTo(row);
        Pen pen = new Pen(layout).putRight(stamp.text(), time, Style.DIM);
        String who = Badge.of(row.lane(), layout) + board.name(board.timeline().process(row.lane()));
        String text = who + " " + row.mark().glyph(layout) + " " + board.words(row);
        List<StyledLine> lines = new ArrayList<>();
        for (String part : layout.wrap(text, layout.room() - time - GAP)) {
            lines.add(pen.padTo(time + GAP).put(part, Style.ofLane(row.lane())).line());
            pen = new Pen(layout);
        }
        return lines;
    }

    @Override
    public List<StyledLine> end() {
        return List.of();
    }
}
