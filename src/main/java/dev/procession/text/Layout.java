package dev.procession.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The screen to draw for: its width, how many cells each character takes, the glyphs it can show, and the messages of
 * the package that draws, in the reader's language. Text is fitted to the screen by its methods.
 *
 * @param width cells in a line; no line is wider
 */
public record Layout(int width, CellWidth cells, Glyphs glyphs, MessageBundle messages) {

    /** On a narrower screen, pictures are laid out for this width, and their lines are cut. */
    private static final int MIN_CELLS = 20;

    /** Text that is narrower than this is not indented any further. */
    private static final int MIN_TEXT_CELLS = 16;

    /** @throws IllegalArgumentException if {@code width} is not positive */
    public Layout {
        if (width < 1) {
            throw new IllegalArgumentException("a layout needs a width of at least 1 cell, not " + width);
        }
    }

    /** The same layout with another width, for a part of the screen. */
    public Layout withWidth(int columns) {
        return new Layout(Math.max(1, columns), cells, glyphs, messages);
    }

    /**
     * The same layout with {@link Glyphs#PLAIN} if one of {@code characters}, which a picture uses, does not take
     * exactly one cell. That is so in terminals that show characters of ambiguous width as wide.
     */
    public Layout drawing(String characters) {
        boolean even = characters.codePoints().allMatch(point -> cells.of(point) == 1);
        return isPlain() || even ? this : new Layout(width, cells, Glyphs.PLAIN, messages);
    }

    public Language language() {
        return messages.language();
    }

    public String say(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** The width to lay out for. It may be more than {@link #width}; then lines are cut. */
    public int room() {
        return Math.max(MIN_CELLS, width);
    }

    public boolean isPlain() {
        return glyphs == Glyphs.PLAIN;
    }

    public String pick(String fancy, String plain) {
        return glyphs.pick(fancy, plain);
    }

    public List<String> wrap(String text, int columns) {
        return Wrap.lines(text, Math.max(2, columns), cells);
    }

    /** {@code text} if it fits into {@code columns} cells, or its beginning with an ellipsis. */
    public String cut(String text, int columns) {
        if (cells.of(text) <= columns) {
            return text;
        }
        int room = columns - cells.of(ellipsis());
        return room < 1
                ? text.substring(0, cells.fit(text, columns))
                : text.substring(0, cells.fit(text, room)) + ellipsis();
    }

    /**
     * One safe line with {@code text}; if it is wider than {@code columns} cells, it is cut and ends with an ellipsis.
     */
    public StyledLine cut(String text, Style style, int columns) {
        return cut(StyledLine.of(TerminalSafe.line(text), style), columns);
    }

    /** {@code line} if it fits into {@code columns} cells, or its beginning with an ellipsis. */
    public StyledLine cut(StyledLine line, int columns) {
        if (line.width(cells) <= columns) {
            return line;
        }
        int left = Math.max(0, columns - cells.of(ellipsis()));
        StyledLine.Builder shown = StyledLine.builder();
        for (StyledSpan span : line.spans()) {
            String part = span.text().substring(0, cells.fit(span.text(), left));
            shown.add(part, span.style());
            left = part.length() < span.text().length() ? 0 : left - cells.of(part);
        }
        return shown.add(ellipsis().substring(0, cells.fit(ellipsis(), columns)), Style.DIM)
                .build();
    }

    private String ellipsis() {
        return pick("…", "...");
    }

    /** How many of {@code columns} cells remain to the right of {@code marker}. */
    public int beside(String marker, int columns) {
        return columns - indentation(marker, columns);
    }

    /** Puts {@code marker} to the left of the first line, or of all lines, and indents the others by its width. */
    public List<StyledLine> indent(String marker, boolean onAll, List<StyledLine> lines, int columns) {
        String shown = marker.substring(0, cells.fit(marker, indentation(marker, columns)));
        StyledLine first = StyledLine.of(shown, Style.DIM);
        StyledLine rest = onAll ? first : StyledLine.of(" ".repeat(cells.of(shown)));
        List<StyledLine> result = new ArrayList<>();
        for (StyledLine line : lines) {
            StyledLine prefix = result.isEmpty() ? first : rest;
            result.add(StyledLine.builder().add(prefix).add(line).build());
        }
        return result;
    }

    /** The cells of an indentation, which is smaller than {@code marker} where the text is narrow. */
    private int indentation(String marker, int columns) {
        return Math.max(0, Math.min(cells.of(marker), columns - MIN_TEXT_CELLS));
    }
}
