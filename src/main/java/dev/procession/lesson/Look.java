package dev.procession.lesson;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Ink;
import dev.procession.text.Language;
import dev.procession.text.Line;
import dev.procession.text.Span;
import dev.procession.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** The screen that a page is drawn for, and helpers that all parts of a page use to fit text into it. */
record Look(CellWidth cells, Glyphs glyphs, Language language) {

    /** Text that is narrower than this is not indented any further. */
    private static final int NARROW = 16;

    String text(String key, Object... arguments) {
        return LessonTexts.in(language).get(key, arguments);
    }

    /** One line with {@code text}; if it is too wide, it is cut and ends with an ellipsis. */
    Line cut(String text, Ink ink, int width) {
        return cut(Line.of(Visible.line(text), ink), width);
    }

    Line cut(Line line, int width) {
        if (line.width(cells) <= width) {
            return line;
        }
        String mark = glyphs.pick("…", "...");
        int left = Math.max(0, width - cells.of(mark));
        Line.Builder shown = Line.builder();
        for (Span span : line.spans()) {
            String part = span.text().substring(0, cells.fit(span.text(), left));
            shown.add(part, span.ink());
            left = part.length() < span.text().length() ? 0 : left - cells.of(part);
        }
        return shown.add(mark.substring(0, cells.fit(mark, width)), Ink.DIM).build();
    }

    /** The cells of an indentation, which is smaller than {@code cells} on a narrow screen. */
    private static int indentation(int cells, int width) {
        return Math.max(0, Math.min(cells, width - NARROW));
    }

    /** The width that remains to the right of {@code marker}. */
    int beside(String marker, int width) {
        return width - indentation(cells.of(marker), width);
    }

    /** Puts {@code marker} to the left of the first line, or of all lines, and indents the others by its width. */
    List<Line> indent(String marker, boolean onAll, List<Line> lines, int width) {
        String shown = marker.substring(0, cells.fit(marker, indentation(cells.of(marker), width)));
        Line first = Line.of(shown, Ink.DIM);
        Line rest = onAll ? first : Line.of(" ".repeat(cells.of(shown)));
        List<Line> result = new ArrayList<>();
        for (Line line : lines) {
            Line prefix = result.isEmpty() ? first : rest;
            result.add(Line.builder().add(prefix).add(line).build());
        }
        return result;
    }
}
