package dev.procession.shell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.run.EventRoom.Place;
import dev.procession.text.Language;
import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventRoomTest {

    private static final int PROCESSES = 20;
    private static final int EVENTS = 100;

    private final EventRoom room = new EventRoom(EVENTS, PROCESSES);

    private static Event.Launched launched(long child) {
        return new Event.Launched(child, 10, child, child, "Process-" + child);
    }

    private static Event.Waiting waiting(long seq) {
        return new Event.Waiting(seq, 10, seq, Event.Waits.JOIN, 0, "", -1);
    }

    private static Event.Resumed resumed(long since) {
        return new Event.Resumed(since + 1, 10, since + 1, since, Event.Outcome.DONE);
    }

    /** What a program writes that starts children one after the other, for a day. */
    private static List<Event> ofADay(int children) {
        List<Event> events = new ArrayList<>();
        events.add(new Event.Started(1, 10, 1, 1, "MainProcess", false, "", 0));
        for (int child = 100; child < 100 + children; child++) {
            long seq = events.size();
            events.add(launched(child));
            events.add(new Event.Started(child, child, 1, 10, "Process-" + child, false, "", 0));
            events.add(waiting(seq));
            events.add(new Event.Printed(child, child, 2, child, Event.Stream.OUT, "hello\n"));
            events.add(new Event.Exited(child, 10, seq + 1, child, 0));
            events.add(resumed(seq));
        }
        events.add(new Event.Exited(children + 200, 1, 1, 10, 0));
        return events;
    }

    @Test
    void aRunThatStartsProcessesForADayTakesNoMoreMemoryThanItsLimit() {
        RecordedConsole console = new RecordedConsole();
        RunView view = new RunView(new Messages(console, Language.EN), () -> 5000, room);
        view.onEvents(ofADay(5000));

        assertEquals(PROCESSES, view.timeline().processes().size());
        int kept = view.timeline().events().size();
        assertTrue(kept <= 2 * EVENTS + 2 * PROCESSES, kept + " events");
        assertTrue(view.timeline().processes().get(0).exit() != null, "the end of main is always kept");
        String text = console.text().replaceAll("\\s+", " ");
        String sentence = "show the first 20";
        assertTrue(text.contains(sentence), text);
        assertEquals(text.indexOf(sentence), text.lastIndexOf(sentence));
    }

    @Test
    void aWaitIsKeptWithItsEndOrNotAtAll() {
        EventRoom full = new EventRoom(1, PROCESSES);
        full.place(new Event.Started(1, 10, 1, 1, "MainProcess", false, "", 0));
        assertEquals(Place.TIMELINE, full.place(waiting(2)));
        assertEquals(Place.FEED, full.place(waiting(3)));
        assertEquals(Place.TIMELINE, full.place(resumed(2)));
        assertEquals(Place.FEED, full.place(resumed(3)));
    }

    @Test
    void textHasALimitOfItsOwnAndNothingMoreIsKeptOnceMemoryHasRunOut() {
        EventRoom small = new EventRoom(EVENTS, PROCESSES, 10);
        small.place(new Event.Started(1, 10, 1, 1, "MainProcess", false, "", 0));
        Event four = new Event.Printed(1, 10, 2, 10, Event.Stream.OUT, "four");
        assertEquals(Place.TIMELINE, small.place(four));
        assertEquals(Place.TIMELINE, small.place(four));
        assertEquals(Place.FEED, small.place(four));
        assertEquals(Optional.of("feed.full"), small.takeNews());
        Event taken = new Event.Acquired(1, 10, 3, 5, "lock");
        assertEquals(Place.TIMELINE, small.place(taken));
        small.close();
        assertEquals(Place.FEED, small.place(taken));
        assertEquals(Place.TIMELINE, small.place(new Event.Exited(1, 1, 1, 10, 0)));
    }

    @Test
    void aProcessThatIsLeftOutIsLeftOutToItsEnd() {
        for (int child = 1; child <= PROCESSES; child++) {
            room.place(launched(child));
        }
        assertEquals(Optional.empty(), room.takeNews());
        assertEquals(Place.NOWHERE, room.place(launched(99)));
        assertEquals(Optional.of("feed.processes"), room.takeNews());
        assertEquals(Place.NOWHERE, room.place(new Event.Exited(9, 10, 9, 99, 0)));
        assertEquals(Optional.empty(), room.takeNews());
        assertEquals(Place.TIMELINE, room.place(new Event.Exited(9, 10, 9, 1, 0)));
    }
}
