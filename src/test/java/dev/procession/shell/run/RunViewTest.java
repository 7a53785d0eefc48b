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
}
