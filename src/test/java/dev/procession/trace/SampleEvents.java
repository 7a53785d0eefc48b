package dev.procession.trace;

import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sample events of every kind, with texts and numbers that are hard to write. */
public final class SampleEvents {

    /** Quotes, control characters, line ends, wide characters, an unpaired surrogate, and what looks like an event. */
    public static final String HARD_TEXT =
            "\"\\ /\b\f\r\n\t\u0000\u001b[31m\u007f\u0085\u00ff字\u2028\ud83d\ude00\ud83d {\"e\":\"x\"}";

    public static final TraceHeader HEADER =
            new TraceHeader(1, "title " + HARD_TEXT, "17", "Linux", 2, "2024-02-29T12:00:00Z", -5);

    private SampleEvents() {}

    public static List<Event> all() {
        List<Event> all = new ArrayList<>();
        long big = Long.MAX_VALUE;
        for (boolean flag : new boolean[] {true, false}) {
            all.add(new Event.Started(Long.MIN_VALUE, 1, 2, 3, HARD_TEXT, flag, HARD_TEXT, big));
        }
        all.add(new Event.Prepared(1, big, 3, 4));
        all.add(new Event.Launched(1, big, 3, 4, HARD_TEXT));
        for (Stream stream : Stream.values()) {
            all.add(new Event.Printed(1, 2, 3, 2, stream, HARD_TEXT));
            all.add(new Event.Printed(1, 2, 3, 4, stream, ""));
        }
        for (Waits what : Waits.values()) {
            all.add(new Event.Waiting(1, 2, 3, what, 4, HARD_TEXT, -1));
        }
        for (Outcome outcome : Outcome.values()) {
            all.add(new Event.Resumed(1, 2, 3, big, outcome));
        }
        all.add(new Event.Resumed(1, 2, 3, 4, Outcome.DONE, big));
        all.add(new Event.Acquired(1, 2, 3, 4, HARD_TEXT));
        all.add(new Event.Acquired(1, 2, 3, 4, HARD_TEXT, 0));
        all.add(new Event.Released(1, 2, 3, 4, HARD_TEXT));
        all.add(new Event.Accessed(1, 2, 3, false, HARD_TEXT, HARD_TEXT));
        all.add(new Event.Accessed(1, 2, 3, true, HARD_TEXT, "1"));
        for (Announcement what : Announcement.values()) {
            all.add(new Event.Announced(1, 2, 3, what, 4, HARD_TEXT));
        }
        all.add(new Event.LetGo(1, 2, 3, 4, 5, HARD_TEXT));
        all.add(new Event.Sent(1, 2, 3, 4, HARD_TEXT, 5, HARD_TEXT));
        all.add(new Event.Received(1, 2, 3, 4, HARD_TEXT, 5, HARD_TEXT));
        all.add(new Event.Signalled(1, 2, 3, 4, "TERM"));
        all.add(new Event.Failed(1, 2, 3, "java.lang.Error", HARD_TEXT, HARD_TEXT));
        all.add(new Event.Exited(1, 2, 3, 4, -15));
        all.add(new Event.Exited(1, 2, 3, 4, null));
        all.add(new Event.Reparented(1, 2, 3, 4, 5, 6));
        all.add(new Event.Truncated(1, 2, 3, 4));
        all.add(new Event.Disowned(1, 2, 3, 4, HARD_TEXT));
        all.add(new Event.Scheduled(1, 2, 3, 4, 5, big, 6, 7, 8, -1));
        all.add(new Event.Omitted(1, 2, 3, 4, HARD_TEXT, 5));
        return all;
    }

    /** The line of a trace file for an event, with its line end. */
    public static String line(Event event) {
        JsonLine line = new JsonLine();
        TraceFormat.write(event, line);
        return text(line);
    }

    /** The line of a trace file for a header, with its line end. */
    public static String line(TraceHeader header) {
        JsonLine line = new JsonLine();
        TraceFormat.write(header, line);
        return text(line);
    }

    private static String text(JsonLine line) {
        return new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8);
    }
}
