package dev.procession.timeline;

import dev.procession.text.Ink;
import dev.procession.text.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The pictures of a run. */
public enum View {
    /** Time runs down, one column a process; what one process causes in another is an arrow. */
    LANES(LanesView::lines),
    /** One horizontal bar a process on a common scale of time, and what follows from their lengths. */
    BARS(BarsView::lines),
    /** Who started whom, and how each is now. */
    TREE(TreeView::lines),
    /** One row an event. */
    FEED(FeedView::lines);

    private final BiFunction<Timeline, Layout, Stream<Line>> drawing;

    View(BiFunction<Timeline, Layout, Stream<Line>> drawing) {
        this.drawing = drawing;
    }

    /** The view that a person means by {@code name}, whatever its case; the beginning of a name is enough. */
    public static Optional<View> parse(String name) {
        String start = name.strip().toLowerCase(Locale.ROOT);
        return start.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(v -> v.word().startsWith(start))
                        .findFirst();
    }

    /** What a person types for this view, such as {@code lanes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole picture. */
    public List<Line> draw(Timeline timeline, Layout layout) {
        return lines(timeline, layout).toList();
    }

    /**
     * The tree, with what is known of living processes apart from events.
     *
     * @param halts by pid
     */
    public static List<Line> tree(Timeline timeline, Layout layout, Map<Long, Halt> halts) {
        return halts.isEmpty() || timeline.processes().isEmpty()
                ? TREE.draw(timeline, layout)
                : Stream.concat(TreeView.lines(timeline, layout, halts), Circumstances.lines(timeline, layout).stream())
                        .toList();
    }

    /** The picture from top to bottom, each line drawn when it is asked for: for a run that fills many screens. */
    public Stream<Line> lines(Timeline timeline, Layout layout) {
        if (!timeline.processes().isEmpty()) {
            return InTurn.of(
                    Stream.of(drawing.apply(timeline, layout), Circumstances.lines(timeline, layout).stream()));
        }
        return timeline.moments().isEmpty()
                ? Stream.of(Pen.line(layout, layout.say("nothing"), Ink.DIM))
                : FeedView.lines(timeline, layout);
    }
}
