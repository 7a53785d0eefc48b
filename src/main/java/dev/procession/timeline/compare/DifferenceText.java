package dev.procession.timeline.compare;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.compare.Difference.Kind;
import dev.procession.timeline.compare.Difference.Place;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.feed.FeedRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the first difference between two runs into words. */
final class DifferenceText {

    private static final int LETTER_CELLS = 3;

    private final Difference difference;
    private final Layout layout;
    private final List<StyledLine> lines = new ArrayList<>();

    private DifferenceText(Difference difference, Layout layout) {
        this.difference = difference;
        this.layout = layout;
    }

    static List<StyledLine> lines(Difference difference, Layout layout) {
        DifferenceText text = new DifferenceText(difference, layout);
        switch (difference.kind()) {
            case NONE -> text.say(layout.say("compare.same"), Style.STRONG);
            case ORDER -> text.say(layout.say("compare.order"), Style.STRONG);
            case DEED -> text.say(layout.say("compare.deed", difference.process()), Style.STRONG);
        }
        if (difference.kind() != Kind.NONE) {
            text.place("A", difference.a());
            text.place("B", difference.b());
        }
        return text.lines;
    }

    private void say(String sentence, Style style) {
        lines.addAll(LineBuilder.paragraph(layout, sentence, style));
    }

    private void place(String letter, @Nullable Place place) {
        LineBuilder line = new LineBuilder(layout).put(letter, Style.STRONG).padTo(LETTER_CELLS);
        if (place != null) {
            int width = Math.max(length(difference.a()), length(difference.b()));
            line.putRight(Long.toString(place.millis()), LETTER_CELLS + width, Style.DIM)
                    .put(" " + layout.say("ms") + "  ", Style.DIM);
        }
        lines.addAll(line.wrapped(sentence(place), Style.PLAIN));
    }

    private static int length(@Nullable Place place) {
        return place == null ? 0 : Long.toString(place.millis()).length();
    }

    private String sentence(@Nullable Place place) {
        if (place == null) {
            return layout.say("compare.nothing");
        }
        FeedRow row = place.row();
        boolean printed = row.mark() == Mark.PRINTS && !layout.isPlain();
        String deed = printed ? layout.say("prints", row.text()) : row.text();
        return row.who() + layout.say("compare.colon") + deed;
    }
}
