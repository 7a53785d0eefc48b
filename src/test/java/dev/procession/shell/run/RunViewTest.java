package dev.procession.shell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunViewTest {

    private final RecordedConsole console = new RecordedConsole();

    @Test
    void aTimelineThatIsFullSaysSoOnceAndStillShowsTheEnd() {
        RunView view = new RunView(new Messages(console, Language.EN), () -> 5000, new EventRoom(100, 10));
        List<Event> events = new ArrayList<>();
        events.add(new Event.Started(1, 10, 1, 1, "MainProcess", false, "", 0));
        for (int i = 2; i <= 1000; i++) {
            events.add(new Event.Printed(i, 10, i, 10, Event.Stream.OUT, "line " + i + "\n"));
        }
        events.add(new Event.Exited(2000, 1, 1, 10, 0));
        view.onEvents(events);

        assertEquals(101, view.timeline().events().size());
        assertTrue(view.timeline().processes().get(0).exit() != null);
        String text = console.text().replaceAll("\\s+", " ");
        String full = "The timeline of this run is full: it shows 100 events";
        assertTrue(text.contains(full), text);
        assertEquals(text.indexOf(full), text.lastIndexOf(full));
    }

    @Test
    void aDeadlockIsSaidOnceRightBelowTheRowThatClosesTheCircle() {
        RunView view = new RunView(new Messages(console, Language.EN), () -> 5000);
        view.onEvents(List.of(
                new Event.Started(1, 10, 1, 1, "MainProcess", false, "", 0),
                new Event.Acquired(2, 10, 2, 71, "A"),
                new Event.Waiting(3, 10, 3, Event.Waits.LOCK, 71, "A", -1)));
        view.flushIfIdle();
        view.onEvents(List.of(new Event.Signalled(4, 1, 1, 10, "KILL"), new Event.Exited(5, 1, 2, 10, -9)));
        view.over();
        String text = console.text().replaceAll("\\s+", " ");
        String deadlock = "Deadlock: main waits for lock A, which it holds itself.";
        assertTrue(text.contains("waits for lock A " + deadlock), text);
        assertTrue(text.contains("Ctrl-C ends the run."), text);
        assertEquals(text.indexOf(deadlock), text.lastIndexOf(deadlock), text);
    }
}
