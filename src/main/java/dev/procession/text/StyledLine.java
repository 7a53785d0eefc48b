package dev.procession.text;

import java.util.ArrayList;
import java.util.List;

/** One line of styled text for a screen. */
public record StyledLine(List<StyledSpan> spans) {

    public static final StyledLine EMPTY = new StyledLine(List.of());

    public StyledLine {
        spans = List.copyOf(spans);
    }

    public static StyledLine of(String text) {
        return of(text, Style.PLAIN);
    }

    public static StyledLine of(String text, Style style) {
        return new StyledLine(List.of(new StyledSpan(text, style)));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The text without its styles. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (StyledSpan span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    public int width(CellWidth cells) {
        int width = 0;
        for (StyledSpan span : spans) {
            width += cells.of(span.text());
        }
        return width;
    }

    /** Builds a line from left to right. */
    public static final class Builder {
        private final List<StyledSpan> spans = new ArrayList<>();

        private Builder() {}

        public Builder add(String text) {
            return add(text, Style.PLAIN);
        }

        public Builder add(String text, Style style) {
            if (!text.isEmpty()) {
                spans.add(new StyledSpan(text, style));
            }
            return this;
        }

        public Builder add(StyledLine line) {
            spans.addAll(line.spans());
            return this;
        }

        public StyledLine build() {
            return new StyledLine(spans);
        }
    }
}
