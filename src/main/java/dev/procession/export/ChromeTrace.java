package dev.procession.export;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.lanes.LaneRow;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.trace.TraceHeader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the <a href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">trace event
 * format</a> in JSON, for Perfetto and {@code chrome://tracing}. Lives, boots, waits and held locks are complete events
 * that nest ({@code X}), printed lines are instants ({@code i}), causes are flows ({@code s}, {@code f}).
 */
final class ChromeTrace {

    private static final int LONGEST_NAME_CODE_POINTS = 100;

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final ExportSetting setting;
    private final JsonOut out;
    private final long[] pids;

    private ChromeTrace(TimelineViewModel model, ExportSetting setting, Writer writer) {
        this.model = model;
        this.setting = setting;
        timeline = model.timeline();
        out = new JsonOut(writer);
        pids = pids(timeline.processes());
    }

    static void write(Timeline timeline, ExportSetting setting, Writer writer) throws IOException {
        new ChromeTrace(TimelineViewModel.of(timeline, setting.layout(100)), setting, writer).write();
        writer.write('\n');
    }

    /**
     * One pid for each process, by its index. The operating system may give a pid to two processes, one after the
     * other; in the exported trace they must differ.
     */
    private static long[] pids(List<ProcessRecord> processes) {
        long[] pids = new long[processes.size()];
        Set<Long> taken = new HashSet<>();
        for (ProcessRecord life : processes) {
            long pid = life.pid();
            while (!taken.add(pid)) {
                pid += 10_000_000; // larger than any pid of Linux
            }
            pids[life.index()] = pid;
        }
        return pids;
    }

    private void write() throws IOException {
        out.object().key("otherData").object().add("generator", setting.generator());
        if (timeline.header().isPresent()) {
            TraceHeader header = timeline.header().get();
            out.add("title", header.title()).add("started", header.startedAt());
            out.add("jdk", header.jdk()).add("os", header.os());
        }
        out.endObject().add("displayTimeUnit", "ms").key("traceEvents").array();
        List<List<Slice>> slices = new ProcessSlices(model, setting).all();
        for (ProcessRecord life : timeline.processes()) {
            names(life);
            List<List<Slice>> tracks = SliceTracks.of(slices.get(life.index()));
            for (int track = 0; track < tracks.size(); track++) {
                if (track > 0) {
                    meta(life, "thread_name", pids[life.index()] + track)
                            .add("name", setting.texts().get("slice.more"))
                            .endObject()
                            .endObject();
                }
                for (Slice slice : tracks.get(track)) {
                    slice(life, track, slice);
                }
            }
        }
        for (LaneRow row : model.rows()) {
            if (row.mark().isPrinted()) {
                printed(row);
            }
        }
        new Flows(model, setting.texts(), out, pids).write();
        out.endArray().endObject();
    }

    private void names(ProcessRecord life) throws IOException {
        long pid = pids[life.index()];
        meta(life, "process_name", pid)
                .add("name", model.name(life) + " " + model.ident(life))
                .endObject()
                .endObject();
        meta(life, "process_sort_index", pid)
                .add("sort_index", life.index())
                .endObject()
                .endObject();
        meta(life, "thread_name", pid).add("name", model.name(life)).endObject().endObject();
    }

    private JsonOut meta(ProcessRecord life, String name, long tid) throws IOException {
        out.line().object().add("ph", "M").add("name", name);
        return out.add("pid", pids[life.index()]).add("tid", tid).key("args").object();
    }

    private void slice(ProcessRecord life, int track, Slice slice) throws IOException {
        long pid = pids[life.index()];
        out.line().object().add("ph", "X").add("name", slice.name()).add("cat", slice.category());
        out.add("pid", pid).add("tid", pid + track);
        out.key("ts").micros(slice.begin());
        out.key("dur").micros(slice.end() - slice.begin());
        if (!slice.details().isEmpty()) {
            out.key("args").object();
            for (Map.Entry<String, String> detail : slice.details().entrySet()) {
                out.add(detail.getKey(), detail.getValue());
            }
            out.endObject();
        }
        out.endObject();
    }

    private void printed(LaneRow row) throws IOException {
        long pid = pids[row.lane()];
        String text = row.text();
        String name = text.codePointCount(0, text.length()) <= LONGEST_NAME_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME_CODE_POINTS)) + "…";
        out.line().object().add("ph", "i").add("s", "t").add("name", name).add("cat", "print");
        out.add("pid", pid).add("tid", pid);
        out.key("ts").micros(RelativeTime.sinceOrigin(timeline, row.t()));
        out.key("args")
                .object()
                .add("text", text)
                .add("stream", row.mark().name())
                .endObject()
                .endObject();
    }
}
