package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Source;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/** Draws a demo and its Python twin, beside each other if the console is wide enough. */
final class TwinLines {

    private static final int GAP = 3;

    private final Messages messages;

    TwinLines(Messages messages) {
        this.messages = messages;
    }

    List<StyledLine> of(Block.Twin twin) {
        Console console = messages.console();
        Source java = twin.program().source(messages.language());
        CellWidth cells = console.cells();
        int left = widest(listing(java, console.width()), cells);
        int right = widest(listing(twin.python(), console.width()), cells);
        List<StyledLine> first = titled("Java", listing(java, console.width()));
        List<StyledLine> second = titled("Python", listing(twin.python(), console.width()));
        return left + GAP + right <= console.width() ? beside(first, second, left, cells) : below(first, second);
    }

    private List<StyledLine> listing(Source source, int width) {
        Console console = messages.console();
        return new LessonPage(width, console.cells(), console.glyphs(), messages.language()).listing(source);
    }

    private static int widest(List<StyledLine> lines, CellWidth cells) {
        return lines.stream().mapToInt(line -> line.width(cells)).max().orElse(0);
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

    private static List<StyledLine> beside(
            List<StyledLine> first, List<StyledLine> second, int width, CellWidth cells) {
        List<StyledLine> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            StyledLine left = i < first.size() ? first.get(i) : StyledLine.EMPTY;
            if (i >= second.size()) {
                lines.add(left);
                continue;
            }
            lines.add(StyledLine.builder()
                    .add(left)
                    .add(" ".repeat(width - left.width(cells) + GAP))
                    .add(second.get(i))
                    .build());
        }
        return lines;
    }
}
