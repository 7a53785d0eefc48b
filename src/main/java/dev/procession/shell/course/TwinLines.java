package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Source;
import dev.procession.lesson.page.LessonPage;
import dev.procession.lesson.page.SideBySide;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** Draws a demo and its Python twin, beside each other if the console is wide enough. */
final class TwinLines {

    private final Messages messages;

    TwinLines(Messages messages) {
        this.messages = messages;
    }

    List<StyledLine> of(Block.Twin twin) {
        Console console = messages.console();
        Source java = twin.program().source(messages.language());
        CellWidth cells = console.cells();
        int left = SideBySide.width(listing(java, console.width()), cells);
        int right = SideBySide.width(listing(twin.python(), console.width()), cells);
        List<StyledLine> first = titled("Java", listing(java, console.width()));
        List<StyledLine> second = titled("Python", listing(twin.python(), console.width()));
        return left + SideBySide.GAP + right <= console.width()
                ? SideBySide.of(first, second, left, cells)
                : below(first, second);
    }

    private List<StyledLine> listing(Source source, int width) {
        Console console = messages.console();
        return new LessonPage(width, console.cells(), console.glyphs(), messages.language()).listing(source);
    }

    private static List<StyledLine> titled(String title, List<StyledLine> listing) {
        List<StyledLine> lines = new ArrayList<>(List.of(StyledLine.of(title, Style.HEADING)));
        lines.addAll(listing);
        return lines;
    }

    private static List<StyledLine> below(List<StyledLine> first, List<StyledLine> second) {
        List<StyledLine> lines = new ArrayList<>(first);
        lines.add(StyledLine.EMPTY);
        lines.addAll(second);
        return lines;
    }
}
