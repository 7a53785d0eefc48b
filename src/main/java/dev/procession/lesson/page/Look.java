package dev.procession.lesson.page;

import dev.procession.lesson.LessonMessages;
import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;

/** The screen that a page is drawn for, and helpers that all parts of a page use to fit text into it. */
record Look(CellWidth cells, Glyphs glyphs, Language language) {

    /** Text that is narrower than this is not indented any further. */
    private static final int MIN_TEXT_CELLS = 16;

    String text(String key, Object... arguments) {
        return LessonMessages.in(language).get(key, arguments);
    }

    /** One line with {@code text}; if it is too wide, it is cut and ends with an ellipsis. */
    StyledLine cut(String text, Style ink, int width) {
        return cut(StyledLine.of(TerminalSafe.line(text), ink), width);
    }

    StyledLine cut(StyledLine line, int width) {
        if (line.width(cells) <= width) {
            return line;
        }
        String mark = glyphs.pick("…", "...");
        int left = Math.max(0, width - cells.of(mark));
        StyledLine.Builder shown = StyledLine.builder();
        for (StyledSpan span : line.spans()) {
            String part = span.text().substring(0, cells.fit(span.text(), left));
            shown.add(part, span.style());
            left = part.length() < span.text().length() ? 0 : left - cells.of(part);
        }
        return shown.add(mark.substring(0, cells.fit(mark, width)), Style.DIM).build();
    }

    /** The cells of an indentation, which is smaller than {@code cells} on a narrow screen. */
    private static int indentation(int cells, int width) {
        return Math.max(0, Math.min(cells, width - MIN_TEXT_CELLS));
    }

    /** The width that remains to the right of {@code marker}. */
    int beside(String marker, int width) {
        return width - indentation(cells.of(marker), width);
    }

    /** Puts {@code marker} to the left of the first line, or of all lines, and indents the others by its width. */
    List<StyledLine> indent(String marker, boolean onAll, List<StyledLine> lines, int width) {
        String shown = marker.substring(0, cells.fit(marker, indentation(cells.of(marker), width)));
        StyledLine first = StyledLine.of(shown, Style.DIM);
        StyledLine rest = onAll ? first : StyledLine.of(" ".repeat(cells.of(shown)));
        List<StyledLine> result = new ArrayList<>();
        for (StyledLine line : lines) {
            StyledLine prefix = result.isEmpty() ? first : rest;
            result.add(StyledLine.builder().add(prefix).add(line).build());
        }
        return result;
    }
}
