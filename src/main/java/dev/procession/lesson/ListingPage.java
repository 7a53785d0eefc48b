package dev.procession.lesson;

import dev.procession.text.Ink;
import dev.procession.text.JavaInk;
import dev.procession.text.Line;
import dev.procession.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** Draws programs with numbered lines. */
final class ListingPage {

    private final Look look;

    ListingPage(Look look) {
        this.look = look;
    }

    List<Line> lines(Source source, int width) {
        List<Line> code = code(source);
        int digits = Integer.toString(code.size()).length();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < code.size(); i++) {
            String number = " " + " ".repeat(digits - Integer.toString(i + 1).length()) + (i + 1);
            String gutter = number + look.glyphs().pick(" │ ", "  ");
            Line text = look.cut(code.get(i), look.beside(gutter, width));
            lines.addAll(look.indent(gutter, true, List.of(text), width));
        }
        return lines;
    }

    /** The lines of a program. Java code is highlighted; a Python program has one style. */
    private static List<Line> code(Source source) {
        String text = source.text().stripTrailing().replace("\r\n", "\n");
        return source.file().toString().endsWith(".java")
                ? JavaInk.lines(text)
                : text.lines()
                        .map(line -> Line.of(Visible.line(line.stripTrailing()), Ink.CODE))
                        .toList();
    }
}
