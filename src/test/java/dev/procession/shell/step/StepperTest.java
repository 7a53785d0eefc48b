package dev.procession.shell.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Key;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.console.ScreenView;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.lanes.TimelineViewModel;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Presses keys without a terminal, and compares what is on the screen after them. */
class StepperTest {

    private static final long MILLI = 1_000_000;

    private final RecordedConsole console = new RecordedConsole();
    private long now;

    private Stepper stepper(String run, Language language, int number) {
        Timeline timeline = SampleRuns.recorded().get(run);
        Messages messages = new Messages(console, language);
        return new Stepper(TimelineViewModel.of(timeline, messages.layout()), messages, number, () -> now);
    }

    private final Stepper stepper = stepper("three-joined", Language.EN, 1);

    private static String screen(ScreenView view, int columns, int rows) {
        return view.frame(columns, rows).lines().stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    private String screen() {
        return screen(stepper, 100, 30);
    }

    private void type(String letters) {
        letters.chars().forEach(letter -> assertTrue(stepper.press(new Key.Letter(letter))));
    }

    private void press(Key.Named... keys) {
        for (Key.Named key : keys) {
            assertTrue(stepper.press(key), key::name);
        }
    }

    private void assertAt(int number) {
        assertTrue(screen().startsWith(" row " + number + " of 25 "), this::screen);
        assertTrue(screen().lines().anyMatch(line -> line.matches("> [~ ] *" + number + " .*")), this::screen);
    }

    @Test
    void arrowKeysGoFromRowToRowAndNoFurtherThanThereAreRows() {
        press(Key.Named.UP);
        assertAt(1);
        press(Key.Named.DOWN, Key.Named.RIGHT, Key.Named.ENTER);
        assertAt(4);
        press(Key.Named.LEFT);
        assertAt(3);
        press(Key.Named.END, Key.Named.DOWN, Key.Named.PAGE_DOWN);
        assertAt(25);
        press(Key.Named.PAGE_UP);
        assertAt(15);
        press(Key.Named.HOME);
        assertAt(1);
        type("jjk");
        assertAt(2);
        type("G");
        assertAt(25);
        type("g");
        assertAt(1);
    }

    @Test
    void keysThatMeanNothingHereDoNothing() {
        for (Key key : List.of(new Key.Control('s'), new Key.Control('z'), new Key.Pasted("a\nb"), Key.Named.OTHER)) {
            assertTrue(stepper.press(key), key.toString());
        }
        assertAt(1);
    }

    @Test
    void theStateIsThatJustAfterTheRow() {
        type("4");
        press(Key.Named.ENTER);
        String started = screen();
        assertTrue(started.contains("Process-1  4321<-4310  starting up"), started);
        type("16");
        press(Key.Named.ENTER);
        String ended = screen();
        assertTrue(ended.contains("Process-1  4321<-4310  exit 0"), ended);
        assertTrue(ended.contains("3 alive, 1 ended"), ended);
        assertTrue(ended.contains("Lines printed: 4"), ended);
    }

    @Test
    void aNumberAndEnterGoesToThatRowIfThereIsOne() {
        type("19");
        assertTrue(screen().endsWith("row: 19"), this::screen);
        press(Key.Named.ENTER);
        assertAt(19);
        type("26");
        press(Key.Named.ENTER);
        assertAt(19);
        assertTrue(screen().contains("There is no row 26: the rows of this run are 1 to 25"), this::screen);
        type("7");
        press(Key.Named.ESCAPE);
        assertAt(19);
        type("999999999999999999999999");
        press(Key.Named.ENTER);
        assertAt(19);
        type("12");
        press(Key.Named.UP);
        assertAt(18);
    }

    @Test
    void aSearchShowsItsRowWhileItIsTypedAndGoesOnWithN() {
        type("/JOIN process-");
        assertAt(5);
        assertEquals("/JOIN process-".length(), stepper.frame(100, 30).cursor());
        press(Key.Named.ENTER);
        type("n");
        assertAt(17);
        type("n");
        assertAt(20);
        type("n");
        assertAt(5);
        assertTrue(screen().contains("this one is from the top"), this::screen);
        type("N");
        assertAt(20);
        assertTrue(screen().contains("this one is from the bottom"), this::screen);
        type("/q?");
        assertTrue(screen().contains("No row has \"q?\"."), this::screen);
        press(Key.Named.BACKSPACE, Key.Named.BACKSPACE, Key.Named.BACKSPACE);
        assertAt(20);
        type("/sleeps 2 s");
        assertAt(8);
        press(Key.Named.ESCAPE);
        assertAt(20);
        type("/进程3结束");
        assertAt(21);
        press(Key.Named.ENTER);
        type("n");
        assertTrue(screen().contains("No other row has"), this::screen);
    }

    @Test
    void theRunIsPlayedInItsOwnTimeAtTheSpeedThatIsChosen() {
        assertEquals(-1, stepper.millisToNextChange());
        type("-");
        assertTrue(screen().contains("paused, speed 0.5"), this::screen);
        type("+ ");
        assertTrue(screen().contains("playing, speed 1"), this::screen);
        assertEquals(3, stepper.millisToNextChange());
        now += 3 * MILLI;
        assertAt(2);
        now += 100 * MILLI;
        assertAt(14);
        assertTrue(screen().contains("103 of 3117 ms"), this::screen);
        assertEquals(100, stepper.millisToNextChange());
        type("+++");
        now += 101 * MILLI;
        assertAt(17);
        type(" ");
        now += 1000 * MILLI;
        assertAt(17);
        assertTrue(screen().contains("paused, speed 10"), this::screen);
        type(" ");
        now += 1000 * MILLI;
        assertAt(25);
        assertTrue(screen().contains("paused"), this::screen);
        assertEquals(-1, stepper.millisToNextChange());
        type(" ");
        assertAt(1);
    }

    @Test
    void aKeyThatStepsEndsPlaying() {
        type(" ");
        now += 4 * MILLI;
        press(Key.Named.DOWN);
        now += 5000 * MILLI;
        assertAt(3);
    }

    @Test
    void helpShowsTheKeysUntilTheNextOne() {
        type("?");
        assertTrue(screen().contains("faster, slower: from 0.1 to 10 times"), this::screen);
        press(Key.Named.ESCAPE);
        assertAt(1);
    }

    @Test
    void fourKeysLeaveAndOthersDoNoHarm() {
        assertFalse(stepper.press(new Key.Letter('q')));
        assertFalse(stepper.press(Key.Named.ESCAPE));
        assertFalse(stepper.press(Key.Named.CTRL_C));
        assertFalse(stepper.press(Key.Named.CTRL_D));
        press(Key.Named.OTHER, Key.Named.TAB, Key.Named.BACK_TAB, Key.Named.BACKSPACE, Key.Named.CTRL_L);
        type("xyzXYZ0!\"$%&;:_,.<>|~^");
        assertAt(1);
        type("/");
        assertFalse(stepper.press(Key.Named.CTRL_C));
    }

    @Test
    void whyIsSaidAtLengthIfThatIsWanted() {
        type("9");
        press(Key.Named.ENTER);
        assertFalse(screen(stepper, 80, 24).contains("force an order"));
        type("w");
        assertTrue(screen(stepper, 80, 24).replace("\n", " ").contains("force an order"));
    }

    @Test
    void aWindowThatIsTooSmallSaysHowLargeItMustBe() {
        for (int columns = 1; columns < 30; columns++) {
            List<StyledLine> lines = stepper.frame(columns, 40).lines();
            assertTrue(lines.get(0).text().startsWith(columns < 4 ? "T" : "This"), lines::toString);
            checkWidths(lines, columns, 40);
        }
        checkWidths(stepper.frame(100, 1).lines(), 100, 1);
    }

    @Test
    void randomKeysOnScreensOfAllSizesDoNoHarm() {
        Key[] keys = Key.Named.values();
        for (String run : SampleRuns.recorded().keySet()) {
            Random random = new Random(run.hashCode());
            Stepper any = stepper(run, random.nextBoolean() ? Language.EN : Language.ZH, 1);
            for (int i = 0; i < 200; i++) {
                Key key = random.nextBoolean()
                        ? keys[random.nextInt(keys.length)]
                        : new Key.Letter(33 + random.nextInt(94));
                any.press(key);
                now += random.nextInt(50) * MILLI;
                int columns = 1 + random.nextInt(200);
                int rows = 1 + random.nextInt(60);
                checkWidths(any.frame(columns, rows).lines(), columns, rows);
            }
        }
    }

    private void checkWidths(List<StyledLine> lines, int columns, int rows) {
        assertTrue(lines.size() <= rows, () -> lines.size() + " lines");
        for (StyledLine line : lines) {
            assertTrue(line.width(console.cells()) <= columns, () -> columns + ": " + line.text());
        }
    }
}
