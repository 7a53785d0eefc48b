package dev.procession.export;

import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.util.List;

/** A run in which every text that a program can choose tries to do harm. */
final class HostileRun {

    /** Texts that would do harm in some format if they were not escaped. */
    static final List<String> TEXTS = List.of(
            "</script><script>document.title='owned'</script>",
            "<img src=x onerror=\"document.title='owned'\">",
            "<!-- --> -- ]]> <![CDATA[ <?xml ?> &amp; &lt; &bogus; &#0; {{data}} {{title}}",
            "\u001b[2J\u001b[31mred\u001b]0;title\u0007 \u009b31m \r\b\u0000",
            "\u202eright to left\u202c \u2066isolated\u2069 \u200e\u200f\ufeff",
            "line\u2028separator\u2029paragraph\u0085next",
            "\ud800 lone \udfff halves \ufffe\uffff",
            "进程开启 日本語 한국어 👩\u200d👧 🏳️\u200d🌈 e\u0301\u0301",
            "end; %%{init: {}}%% #35; #lt; -->> Note over p0: x\nparticipant p9",
            "\"quoted\" 'single' \\ back\\u0041slash `tick` ${template}",
            "[1.0, \"o\", \"x\"] {\"e\":\"header\"}",
            "x".repeat(40_000) + "名".repeat(4_000),
            "   blanks   \t tabs \t ",
            "");

    private static final long ORIGIN = 5_000_000_000L;

    private HostileRun() {}

    static Timeline timeline() {
        TimelineBuilder builder = new TimelineBuilder()
                .header(new TraceHeader(1, TEXTS.get(0), TEXTS.get(1), TEXTS.get(3), 2, TEXTS.get(2), ORIGIN));
        events().forEach(builder::add);
        return builder.buildRecorded();
    }

    static List<Event> events() {
        List<Event> events = new java.util.ArrayList<>();
        long seq = 0;
        events.add(new Event.Started(ORIGIN, 10, ++seq, 9, "MainProcess", false, TEXTS.get(0), 0));
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            long t = ORIGIN + i * 10_000_000L;
            long child = 100 + i;
            events.add(new Event.Launched(t + 1, 10, ++seq, child, text));
            events.add(new Event.Started(t + 2, child, 1, 10, text, false, text, 1));
            events.add(new Event.Printed(t + 3, child, 2, child, Event.Stream.OUT, text + "\n"));
            events.add(new Event.Printed(t + 4, child, 3, child, Event.Stream.ERR, text));
            events.add(new Event.Acquired(t + 5, child, 4, i, text));
            events.add(new Event.Sent(t + 6, child, 5, i, text, 1, text));
            events.add(new Event.Received(t + 7, 10, ++seq, i, text, 1, text));
            events.add(new Event.Waiting(t + 8, child, 6, Event.Waits.LOCK, i, text, -1));
            events.add(new Event.Signalled(t + 9, 10, ++seq, child, text));
            events.add(new Event.Failed(t + 10, child, 7, text, text, text));
            events.add(new Event.Announced(t + 11, child, 8, Event.Announcement.SET, i, text));
            events.add(new Event.Exited(t + 12, 10, ++seq, child, 1));
        }
        return events;
    }
}
