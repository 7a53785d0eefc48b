package dev.procession.shell;

import dev.procession.lesson.Block;
import dev.procession.lesson.LessonPage;
import dev.procession.lesson.Source;
import dev.procession.text.CellWidth;
import dev.procession.text.Ink;
import dev.procession.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Draws a demo and its Python twin, beside each other if the console is wide enough. */
final class TwinLines {

    private static final int GAP = 3;

    private final Speaker speaker;

    TwinLines(Speaker speaker) {
        this.speaker = speaker;
    }

    List<Line> of(Block.Twin twin) {
        Console console = speaker.console();
        Source java = twin.program().source(speaker.language());
        CellWidth cells = console.cells();
        int left = widest(listing(java, console.width()), cells);
        int right = widest(listing(twin.python(), console.width()), cells);
        List<Line> first = titled("Java", listing(java, console.width()));
        List<Line> second = titled("Python", listing(twin.python(), console.width()));
        return left + GAP + right <= console.width() ? beside(first, second, left, cells) : below(first, second);
    }

    private List<Line> listing(Source source, int width) {
        Console console = speaker.console();
        return new LessonPage(width, console.cells(), console.glyphs(), speaker.language()).listing(source);
    }

    private static int widest(List<Line> lines, CellWidth cells) {
        return lines.stream().mapToInt(line -> line.width(cells)).max().orElse(0);
    }

    private static List<Line> titled(String title, List<Line> listing) {
        List<Line> lines = new ArrayList<>(List.of(Line.of(title, Ink.HEADING)));
        lines.addAll(listing);
        return lines;
    }

    private static List<Line> below(List<Line> first, List<Line> second) {
        List<Line> lines = new ArrayList<>(first);
        lines.add(Line.EMPTY);
        lines.addAll(second);
        return lines;
    }

    private static List<Line> beside(List<Line> first, List<Line> second, int width, CellWidth cells) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            Line left = i < first.size() ? first.get(i) : Line.EMPTY;
            if (i >= second.size()) {
                lines.add(left);
                continue;
            }
            lines.add(Line.builder()
                    .add(left)
                    .add(" ".repeat(width - left.width(cells) + GAP))
                    .add(second.get(i))
                    .build());
        }
        return lines;
    }
}
