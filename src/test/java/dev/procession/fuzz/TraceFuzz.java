package dev.procession.fuzz;

import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalCells;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TraceFile;
import dev.procession.timeline.UnreadableTraceException;
import dev.procession.timeline.draw.TimelineLayout;
import dev.procession.timeline.feed.LiveFeed;
import dev.procession.timeline.view.View;
import dev.procession.trace.Event;
import dev.procession.trace.SampleEvents;
import dev.procession.trace.TraceLines;
import dev.procession.trace.read.TraceTail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recording of anybody: read as a file and as it grows, and drawn in every view. */
final class TraceFuzz implements FuzzTarget {

    private final Path file;
    private final Layout layout = TimelineLayout.of(60, TerminalCells.TERMINAL, Glyphs.BOX, Language.EN);

    TraceFuzz(Path scratch) {
        this.file = scratch.resolve("trace.jsonl");
    }

    @Override
    public int share() {
        return 120;
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try {
            for (Timeline run : SampleRuns.recorded().values()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                TraceLines.write(run.header().orElse(SampleEvents.HEADER), run.events(), out);
                seeds.add(out.toByteArray());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TraceLines.write(SampleEvents.HEADER, SampleEvents.all(), out);
            seeds.add(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.write(file, input);
        LiveFeed feed = new LiveFeed(layout);
        try (TraceTail tail = new TraceTail(file.toFile())) {
            for (Event event : tail.poll()) {
                draw(feed.add(event));
            }
            draw(feed.flush());
        }
        try {
            TraceFile read = TraceFile.read(file);
            read.faults(Language.EN);
            View view = View.values()[input.length % View.values().length];
            draw(view.draw(read.timeline(), layout));
        } catch (UnreadableTraceException e) {
            // nothing in it can be used
        }
    }

    private static void draw(List<StyledLine> lines) {
        for (StyledLine line : lines) {
            FuzzTarget.require(
                    line.text().chars().noneMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0), "unsafe: " + line.text());
        }
    }
}
