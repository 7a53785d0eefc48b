package dev.procession.shell.edit;

import dev.procession.shell.console.Key;

/** The keys that type, remove, move and cut: those that need nothing but the text. */
final class Typing {

    private final EditBuffer buffer;
    private final Cells cells;

    /** The cell to which the cursor goes in another line; negative if it is the one where it is. */
    private int wantedCell = -1;

    Typing(EditBuffer buffer, Cells cells) {
        this.buffer = buffer;
        this.cells = cells;
    }

    /**
     * Handles a key.
     *
     * @param page the number of lines that are shown
     * @return false if the key is none of these
     */
    boolean press(Key key, int page) {
        boolean vertical =
                key == Key.Named.UP || key == Key.Named.DOWN || key == Key.Named.PAGE_UP || key == Key.Named.PAGE_DOWN;
        wantedCell = vertical ? wantedCell : -1;
        if (key instanceof Key.Letter letter) {
            buffer.type(Character.toString(letter.codePoint()));
        } else if (key instanceof Key.Pasted pasted) {
            buffer.insert(pasted.text());
        } else if (key instanceof Key.Control control) {
            return control(control.letter());
        } else {
            return named((Key.Named) key, page);
        }
        return true;
    }

    private boolean named(Key.Named key, int page) {
        int line = buffer.caretLine();
        switch (key) {
            case UP -> goToLine(line - 1);
            case DOWN -> goToLine(line + 1);
            case PAGE_UP -> goToLine(Math.max(0, line - page));
            case PAGE_DOWN -> goToLine(Math.min(buffer.lines() - 1, line + page));
            case LEFT -> buffer.moveLeft();
            case RIGHT -> buffer.moveRight();
            case HOME -> goToBegin(line);
            case END -> buffer.moveTo(buffer.end(line));
            case TAB -> buffer.tab(caretCell());
            case BACK_TAB -> buffer.unindent();
            case ENTER -> buffer.newLine();
            case BACKSPACE -> buffer.backspace();
            case DELETE, CTRL_D -> buffer.delete();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean control(char letter) {
        switch (letter) {
            case 'a' -> goToBegin(buffer.caretLine());
            case 'e' -> buffer.moveTo(buffer.end(buffer.caretLine()));
            case 'k' -> buffer.cutLine();
            case 'u', 'v' -> buffer.pasteCut();
            default -> {
                return false;
            }
        }
        return true;
    }

    private int caretCell() {
        int line = buffer.caretLine();
        return cells.cellOf(buffer.line(line), buffer.caret() - buffer.start(line));
    }

    /** Goes to another line, to the cell in which the cursor was before it went up or down. */
    private void goToLine(int line) {
        if (line < 0 || line >= buffer.lines()) {
            return;
        }
        int cell = wantedCell < 0 ? caretCell() : wantedCell;
        buffer.moveTo(buffer.start(line) + cells.offsetAt(buffer.line(line), cell));
        wantedCell = cell;
    }

    /** Goes to the first letter of the line, or from there to the beginning. */
    private void goToBegin(int line) {
        String text = buffer.line(line);
        int first = buffer.start(line) + text.length() - text.stripLeading().length();
        buffer.moveTo(buffer.caret() == first ? buffer.start(line) : first);
    }
}
