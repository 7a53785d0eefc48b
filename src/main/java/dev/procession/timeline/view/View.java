package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.bars.BarsView;
import dev.procession.timeline.draw.LazyConcat;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.RunConditionLines;
import dev.procession.timeline.feed.FeedView;
import dev.procession.timeline.lanes.LanesView;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The pictures of a run. */
public enum View {
    /** Time runs down, each process has a column, and arrows show what one process causes in another. */
    LANES(LanesView::lines),
    /** One horizontal bar for each process on a common scale of time, and figures that follow from their lengths. */
    BARS(BarsView::lines),
    /** Which process started which, and the state of each. */
    TREE(TreeView::lines),
    /** One row for each event. */
    FEED(FeedView::lines);

    private final BiFunction<Timeline, Layout, Stream<StyledLine>> drawing;

    View(BiFunction<Timeline, Layout, Stream<StyledLine>> drawing) {
        this.drawing = drawing;
    }

    /** The view whose name begins with {@code name}, ignoring case; the first of several. */
    public static Optional<View> parse(String name) {
        String start = name.strip().toLowerCase(Locale.ROOT);
        return start.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(v -> v.word().startsWith(start))
                        .findFirst();
    }

    /** The word to type for this view, such as {@code lanes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole picture. */
    public List<StyledLine> draw(Timeline timeline, Layout layout) {
        return lines(timeline, layout).toList();
    }

    /**
     * The tree, with the processes marked that a signal has stopped.
     *
     * @param stopStates the living processes that a signal has stopped, by pid
     */
    public static List<StyledLine> tree(Timeline timeline, Layout layout, Map<Long, StopState> stopStates) {
        return stopStates.isEmpty() || timeline.processes().isEmpty()
                ? TREE.draw(timeline, layout)
                : Stream.concat(
                                TreeView.lines(timeline, layout, stopStates),
                                RunConditionLines.lines(timeline, layout).stream())
                        .toList();
    }

    /** The bars with all figures, of which a run that was bound to CPUs has more than fit one screen. */
    public static Stream<StyledLine> figures(Timeline timeline, Layout layout) {
        return timeline.processes().isEmpty()
                ? BARS.lines(timeline, layout)
                : LazyConcat.of(Stream.of(
                        BarsView.withFigures(timeline, layout), RunConditionLines.lines(timeline, layout).stream()));
    }

    /** The lines of the picture, each drawn when it is taken, because a long run fills many screens. */
    public Stream<StyledLine> lines(Timeline timeline, Layout layout) {
        if (!timeline.processes().isEmpty()) {
            return LazyConcat.of(
                    Stream.of(drawing.apply(timeline, layout), RunConditionLines.lines(timeline, layout).stream()));
        }
        return timeline.resolvedEvents().isEmpty()
                ? Stream.of(LineBuilder.line(layout, layout.say("nothing"), Style.DIM))
                : FeedView.lines(timeline, layout);
    }
}
