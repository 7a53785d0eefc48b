package dev.procession.export;

import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.feed.FeedView;
import dev.procession.timeline.view.Summary;
import dev.procession.trace.TraceHeader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;

/**
 * Writes the feed as a recording of a terminal, in version 2 of <a
 * href="https://docs.asciinema.org/manual/asciicast/v2/">asciicast</a>: a header, then one line for each row of the
 * feed, at the time at which it happened. The only escape sequences in it are the colours that this class writes.
 */
final class Asciicast {

    private static final int WIDTH_CELLS = 100;
    private static final int HEIGHT_CELLS = 32;

    private Asciicast() {}

    static void write(Timeline timeline, ExportSetting setting, Writer out) throws IOException {
        JsonOut header = new JsonOut(out).object();
        header.add("version", 2).add("width", WIDTH_CELLS).add("height", HEIGHT_CELLS);
        long at = secondsSince1970(timeline);
        if (at > 0) {
            header.add("timestamp", at);
        }
        header.add("title", timeline.header().map(TraceHeader::title).orElse(""));
        header.add("command", setting.generator());
        header.key("env").object().add("TERM", "xterm-256color").endObject().endObject();
        long t = 0;
        for (Iterator<FeedView.TimedLines> feed = FeedView.timedLines(timeline, setting.layout(WIDTH_CELLS))
                        .iterator();
                feed.hasNext(); ) {
            FeedView.TimedLines row = feed.next();
            t = Math.max(t, RelativeTime.sinceOrigin(timeline, row.t()));
            show(t, row.lines(), out);
        }
        show(
                Math.max(t, RelativeTime.sinceOrigin(timeline, timeline.end())),
                Summary.lines(timeline, setting.layout(WIDTH_CELLS)),
                out);
        out.write('\n');
    }

    private static void show(long t, List<StyledLine> lines, Writer out) throws IOException {
        StringBuilder text = new StringBuilder();
        for (StyledLine line : lines) {
            text.append(Sgr.of(line)).append("\r\n");
        }
        out.write('\n');
        new JsonOut(out).array().seconds(t).value("o").value(text.toString()).endArray();
    }

    private static long secondsSince1970(Timeline timeline) {
        try {
            return timeline.header()
                    .map(header -> OffsetDateTime.parse(header.startedAt()).toInstant())
                    .map(Instant::getEpochSecond)
                    .orElse(0L);
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
