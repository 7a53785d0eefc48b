package dev.procession.text;

import java.util.ArrayList;
import java.util.List;

/** One line of styled text for a screen. */
public record Line(List<Span> spans) {

    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    public static Line of(String text) {
        return of(text, Ink.PLAIN);
    }

    public static Line of(String text, Ink ink) {
        return new Line(List.of(new Span(text, ink)));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The text without its styles. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    public int width(CellWidth cells) {
        int width = 0;
        for (Span span : spans) {
            width += cells.of(span.text());
        }
        return width;
    }

    /** Builds a line from left to right. */
    public static final class Builder {
        private final List<Span> spans = new ArrayList<>();

        private Builder() {}

        public Builder add(String text) {
            return add(text, Ink.PLAIN);
        }

        public Builder add(String text, Ink ink) {
            if (!text.isEmpty()) {
                spans.add(new Span(text, ink));
            }
            return this;
        }

        public Builder add(Line line) {
            spans.addAll(line.spans());
            return this;
        }

        public Line build() {
            return new Line(spans);
        }
    }
}
