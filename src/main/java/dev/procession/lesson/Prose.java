package dev.procession.lesson;

import java.util.List;

/** Text that is only read: a block element of Markdown. */
public sealed interface Prose {

    record Paragraph(List<Inline> content) implements Prose {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A heading inside a step; its level is 3 or more. */
    record Heading(int level, List<Inline> content) implements Prose {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /**
     * A list.
     *
     * @param first the number of its first item, or -1 for bullets
     * @param tight whether there are no empty lines between its items
     */
    record Items(int first, boolean tight, List<Item> items) implements Prose {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Item(Checkbox box, List<Prose> content) {
        public Item {
            content = List.copyOf(content);
        }
    }

    /** The checkbox before an item of a task list. */
    enum Checkbox {
        NONE,
        OPEN,
        TICKED
    }

    record Quote(List<Prose> content) implements Prose {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** A table whose first row is its head; every row has as many cells as {@code sides}. */
    record Table(List<Alignment> sides, List<Row> rows) implements Prose {
        public Table {
            sides = List.copyOf(sides);
            rows = List.copyOf(rows);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    record Cell(List<Inline> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }

    /** How the text of a cell is aligned in its column. */
    enum Alignment {
        LEFT,
        CENTER,
        RIGHT
    }

    /** Code that is not run; {@code language} is the first word after the fence, or empty. */
    record Code(String language, String text) implements Prose {}

    /** A thematic break: a line between two parts of the text. */
    record Rule() implements Prose {}
}
