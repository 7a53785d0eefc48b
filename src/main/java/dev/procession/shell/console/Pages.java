package dev.procession.shell.console;

import dev.procession.text.CellWidth;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows a long picture a screenful at a time, as {@code less} does, with the same keys: Space or Page Down for the next
 * page, the arrows for a line, {@code /} to search, {@code q} to leave.
 */
final class Pages implements ScreenView {

    private static final int LONGEST_WORD = 200;

    private final List<StyledLine> picture;
    private final MessageBundle texts;
    private final CellWidth cells;
    private int top;
    private int page = 1;

    /** What has been typed behind the slash so far; null if nothing is being typed. */
    private @Nullable String entry;

    private String sought = "";
    private String message = "";

    Pages(List<StyledLine> picture, MessageBundle texts, CellWidth cells) {
        this.picture = picture;
        this.texts = texts;
        this.cells = cells;
    }

    @Override
    public Frame frame(int columns, int rows) {
        page = Math.max(1, rows - 1);
        goTo(top);
        List<StyledLine> shown = new ArrayList<>();
        for (int row = top; row < Math.min(picture.size(), top + page); row++) {
            shown.add(cut(picture.get(row), columns));
        }
        while (shown.size() < page) {
            shown.add(StyledLine.EMPTY);
        }
        StyledLine bottom = bottom(columns);
        shown.add(bottom);
        return new Frame(shown, entry == null ? -1 : Math.min(columns - 1, bottom.width(cells)));
    }

    private StyledLine bottom(int columns) {
        String typed = entry;
        if (typed != null) {
            return cut(StyledLine.of("/" + TerminalSafe.line(typed)), columns);
        }
        int last = Math.min(picture.size(), top + page);
        String keys = texts.get("pages.keys", top + 1, last, picture.size());
        return cut(StyledLine.of(message.isEmpty() ? keys : message + "  " + keys, Style.DIM), columns);
    }

    /** The part of a line that has room: the picture was drawn for the width that the terminal had then. */
    private StyledLine cut(StyledLine line, int columns) {
        if (line.width(cells) <= columns) {
            return line;
        }
        StyledLine.Builder part = StyledLine.builder();
        int room = columns;
        for (StyledSpan span : line.spans()) {
            String text = span.text();
            int end = 0;
            while (end < text.length()) {
                int point = text.codePointAt(end);
                int width = cells.of(point);
                if (width > room) {
                    return part.add(text.substring(0, end), span.style()).build();
                }
                room -= width;
                end += Character.charCount(point);
            }
            part.add(text, span.style());
        }
        return part.build();
    }

    @Override
    public boolean press(Key key) {
        message = "";
        if (key == Key.Named.CTRL_C || key == Key.Named.CTRL_D || key == Key.Named.HANG_UP) {
            return false;
        }
        String typed = entry;
        if (typed != null) {
            type(key, typed);
            return true;
        }
        if (key instanceof Key.Letter letter) {
            return pressLetter(letter.codePoint());
        }
        return !(key instanceof Key.Named named) || pressNamed(named);
    }

    private boolean pressNamed(Key.Named key) {
        switch (key) {
            case UP -> goTo(top - 1);
            case DOWN, ENTER -> goTo(top + 1);
            case PAGE_UP -> goTo(top - page);
            case PAGE_DOWN -> goTo(top + page);
            case HOME -> goTo(0);
            case END -> goTo(picture.size());
            case ESCAPE -> {
                return false;
            }
            default -> {
                // This key has no meaning here.
            }
        }
        return true;
    }

    private boolean pressLetter(int letter) {
        switch (letter) {
            case 'q', 'Q' -> {
                return false;
            }
            case ' ', 'f' -> goTo(top + page);
            case 'b' -> goTo(top - page);
            case 'j' -> goTo(top + 1);
            case 'k' -> goTo(top - 1);
            case 'g' -> goTo(0);
            case 'G' -> goTo(picture.size());
            case '/' -> entry = "";
            case 'n' -> find(top + 1, 1);
            case 'N' -> find(top - 1, -1);
            default -> {
                // This key has no meaning here.
            }
        }
        return true;
    }

    private void type(Key key, String typed) {
        if (key instanceof Key.Letter letter) {
            entry = typed.length() < LONGEST_WORD ? typed + Character.toString(letter.codePoint()) : typed;
        } else if (key == Key.Named.BACKSPACE && !typed.isEmpty()) {
            entry = typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
        } else if (key == Key.Named.ENTER) {
            entry = null;
            sought = typed.isEmpty() ? sought : typed;
            find(top + 1, 1);
        } else if (key == Key.Named.BACKSPACE || key == Key.Named.ESCAPE) {
            entry = null;
        }
    }

    /** Goes to the next line that has the word, in either case of letters; behind the end it begins anew. */
    private void find(int from, int step) {
        String word = sought.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            message = texts.get("step.search.first");
            return;
        }
        for (int i = 0, size = picture.size(); i < size; i++) {
            int row = Math.floorMod(from + i * step, size);
            if (picture.get(row).text().toLowerCase(Locale.ROOT).contains(word)) {
                top = row;
                return;
            }
        }
        message = texts.get("step.search.none", TerminalSafe.line(sought));
    }

    private void goTo(int row) {
        top = Math.max(0, Math.min(row, picture.size() - page));
    }

    @Override
    public long millisToNextChange() {
        return -1;
    }
}
