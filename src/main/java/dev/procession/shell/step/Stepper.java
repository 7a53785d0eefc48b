package dev.procession.shell.step;

import dev.procession.shell.console.Key;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.ScreenView;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.timeline.step.StepPicture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The screen view of {@code /step}: moves through a run row by row with keys, or plays it. */
final class Stepper implements ScreenView {

    private static final int PAGE = 10;

    /** How often the shown time changes while a run is played. */
    private static final long TICK_MILLIS = 100;

    private final TimelineViewModel board;
    private final Messages messages;
    private final StepPicture picture;
    private final StepSearch search;
    private final StepClock clock;
    private final StepFrame frames;
    private final int[] numbers;
    private int place;
    private @Nullable StepEntry entry;
    private String sought = "";
    private String message = "";
    private boolean help;

    /**
     * @param number the number of the first row to show
     * @param nanos the real time, such as {@link System#nanoTime()}
     */
    Stepper(TimelineViewModel board, Messages messages, int number, LongSupplier nanos) {
        this.board = board;
        this.messages = messages;
        picture = new StepPicture(board, messages.layout());
        search = new StepSearch(board);
        clock = new StepClock(nanos);
        frames = new StepFrame(board, picture, messages);
        numbers = board.numbers();
        place = placeOf(number);
    }

    /** The index of the row with this number; if no lane has that row, of the next one. */
    private int placeOf(int number) {
        for (int row = 0; row < numbers.length; row++) {
            if (numbers[row] >= number) {
                return row;
            }
        }
        return last();
    }

    private int last() {
        return numbers.length - 1;
    }

    /** The index in {@link TimelineViewModel#rows()} of the row that is shown. */
    int place() {
        return place;
    }

    private LaneRow row(int at) {
        return board.rows().get(at);
    }

    @Override
    public Frame frame(int columns, int rows) {
        playOn();
        long instant = clock.plays() ? clock.instant() : row(place).t();
        StepFrame.Bottom bottom = new StepFrame.Bottom(entry, message);
        return frames.draw(
                place, new StepFrame.Time(instant, clock.plays(), clock.speed()), bottom, help, columns, rows);
    }

    private void playOn() {
        while (clock.plays() && place < last() && row(place + 1).t() <= clock.instant()) {
            place++;
        }
        if (place == last()) {
            clock.pause();
        }
    }

    @Override
    public long millisToNextChange() {
        if (!clock.plays() || place == last()) {
            return -1;
        }
        double next = Math.ceil(clock.millisUntil(row(place + 1).t()));
        return (long) Math.max(1, Math.min(TICK_MILLIS, next));
    }

    @Override
    public boolean press(Key key) {
        playOn(); // The key refers to the row that the run has reached by now.
        message = "";
        if (key == Key.Named.CTRL_C || key == Key.Named.CTRL_D || key == Key.Named.HANG_UP) {
            return false;
        }
        if (help) {
            help = false;
            return true;
        }
        if (entry != null && type(key, entry)) {
            return true;
        }
        if (key instanceof Key.Letter letter) {
            return pressLetter(letter.codePoint());
        }
        return !(key instanceof Key.Named named) || pressNamed(named);
    }

    private boolean pressNamed(Key.Named key) {
        switch (key) {
            case UP, LEFT -> goTo(place - 1);
            case DOWN, RIGHT, ENTER -> goTo(place + 1);
            case PAGE_UP -> goTo(place - PAGE);
            case PAGE_DOWN -> goTo(place + PAGE);
            case HOME -> goTo(0);
            case END -> goTo(last());
            case TAB -> picture.turnPages(1);
            case BACK_TAB -> picture.turnPages(-1);
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
            case 'k' -> goTo(place - 1);
            case 'j' -> goTo(place + 1);
            case 'g' -> goTo(0);
            case 'G' -> goTo(last());
            case 'l' -> picture.turnPages(1);
            case 'h' -> picture.turnPages(-1);
            case ' ' -> playOrPause();
            case '+', '=' -> clock.change(1);
            case '-' -> clock.change(-1);
            case '/' -> entry = new StepEntry(false, "", place);
            case 'n' -> findAgain(1);
            case 'N' -> findAgain(-1);
            case 'w' -> picture.toggleFullReasons();
            case '?' -> help = true;
            default -> {
                if (letter >= '1' && letter <= '9') {
                    entry = new StepEntry(true, "", place).with(letter);
                }
            }
        }
        return true;
    }

    private void goTo(int row) {
        clock.pause();
        place = Math.max(0, Math.min(last(), row));
    }

    private void playOrPause() {
        if (clock.plays()) {
            clock.pause();
        } else {
            place = place == last() ? 0 : place;
            clock.play(row(place).t());
        }
    }

    /** @return false if the key does not belong to the text being typed; typing is then over */
    private boolean type(Key key, StepEntry typed) {
        if (key instanceof Key.Letter letter && (!typed.row() || isDigit(letter))) {
            change(typed.with(letter.codePoint()));
        } else if (key == Key.Named.BACKSPACE && !typed.text().isEmpty()) {
            change(typed.shorter());
        } else if (key == Key.Named.ENTER) {
            entry = null;
            enter(typed);
        } else if (key == Key.Named.ESCAPE || key == Key.Named.BACKSPACE) {
            entry = null;
            place = typed.from();
        } else {
            entry = null;
            return false;
        }
        return true;
    }

    private static boolean isDigit(Key.Letter letter) {
        return letter.codePoint() >= '0' && letter.codePoint() <= '9';
    }

    /** Takes the changed text; a search moves at once to the row that it finds. */
    private void change(StepEntry typed) {
        entry = typed;
        if (!typed.row()) {
            int found = typed.text().isEmpty() ? -1 : search.find(typed.text(), typed.from() - 1, 1);
            goTo(found < 0 ? typed.from() : found);
            if (found < 0 && !typed.text().isEmpty()) {
                sayNotFound(typed.text());
            }
        }
    }

    private void enter(StepEntry typed) {
        if (typed.row()) {
            int number = typed.text().isEmpty() ? 0 : Integer.parseInt(typed.text());
            int count = RowNumbers.of(board.timeline()).count();
            if (number < 1 || number > count) {
                message = messages.text("why.unknown", typed.text(), count);
            } else {
                goTo(placeOf(number));
            }
        } else if (!typed.text().isEmpty()) {
            sought = typed.text();
            if (search.find(sought, place, 1) < 0) {
                sayNotFound(sought);
            }
        }
    }

    private void findAgain(int step) {
        if (sought.isEmpty()) {
            message = messages.text("step.search.first");
            return;
        }
        int found = search.find(sought, place, step);
        if (found < 0) {
            sayNotFound(sought);
            return;
        }
        if (found == place) {
            message = messages.text("step.search.only", TerminalSafe.line(sought));
        } else if (step > 0 ? found < place : found > place) {
            message = messages.text(step > 0 ? "step.search.top" : "step.search.bottom");
        }
        goTo(found);
    }

    private void sayNotFound(String text) {
        message = messages.text("step.search.none", TerminalSafe.line(text));
    }
}
