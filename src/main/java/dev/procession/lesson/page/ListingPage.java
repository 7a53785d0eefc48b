package dev.procession.lesson.page;

import dev.procession.lesson.Source;
import dev.procession.text.JavaHighlighter;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;

/** Draws programs with numbered lines. */
final class ListingPage {

    private final Layout layout;

    ListingPage(Layout layout) {
        this.layout = layout;
    }

    List<StyledLine> lines(Source source, int width) {
        List<StyledLine> code = code(source);
        int digits = Integer.toString(code.size()).length();
        List<StyledLine> lines = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            String number = " " + " ".repeat(digits - Integer.toString(i + 1).length()) + (i + 1);
            String gutter = number + layout.pick(" │ ", "  ");
            StyledLine text = layout.cut(code.get(i), layout.beside(gutter, width));
            lines.addAll(layout.indent(gutter, true, List.of(text), width));
        }
        return lines;
    }

    /** The lines of a program. Java code is highlighted; a Python program has one style. */
    private static List<StyledLine> code(Source source) {
        String text = source.text().stripTrailing().replace("\r\n", "\n");
        return source.file().toString().endsWith(".java")
                ? JavaHighlighter.lines(text)
                : text.lines()
                        .map(line -> StyledLine.of(TerminalSafe.line(line.stripTrailing()), Style.CODE))
                        .toList();
    }
}
