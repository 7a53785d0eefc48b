package dev.procession.export;

import dev.procession.text.MessageBundle;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.lanes.TimelineViewModel;
import dev.procession.timeline.lanes.TimelineViewModel.Link;
import java.io.IOException;

/**
 * Writes causes as flows of a Chrome trace: arrows from a slice of one process to a slice of another. A viewer attaches
 * each end of a flow to the slice around it, so an end at the limit of a life is moved inside by a nanosecond.
 */
final class Flows {

    private final TimelineViewModel model;
    private final Timeline timeline;
    private final JsonOut out;
    private final MessageBundle texts;
    private final long[] pids;
    private int id;

    Flows(TimelineViewModel model, MessageBundle texts, JsonOut out, long[] pids) {
        this.model = model;
        this.out = out;
        this.pids = pids;
        timeline = model.timeline();
        this.texts = texts;
    }

    void write() throws IOException {
        for (Link link : model.links()) {
            long from = inside(link.from(), link.at());
            long to = inside(link.to(), Math.max(link.then(), link.at()));
            if (from >= 0 && to >= from) {
                id++;
                end("s", link.from(), from, link);
                out.endObject();
                end("f", link.to(), to, link);
                out.add("bp", "e").endObject();
            }
        }
    }

    private void end(String phase, int process, long at, Link link) throws IOException {
        out.line().object().add("ph", phase).add("id", id).add("cat", "cause");
        out.add("name", texts.get("cause." + link.kind()));
        out.add("pid", pids[process]).add("tid", pids[process]).key("ts").micros(at);
    }

    /**
     * The instant nearest to {@code t} that lies inside the drawn life of {@code process}, in nanoseconds from the
     * origin; negative if no part of that life is drawn.
     */
    private long inside(int process, long t) {
        ProcessRecord life = timeline.processes().get(process);
        long begin = Math.max(0, RelativeTime.sinceOrigin(timeline, life.begin()));
        long last = RelativeTime.sinceOrigin(timeline, life.end()) - 1;
        return last < begin ? -1 : Math.max(begin, Math.min(last, RelativeTime.sinceOrigin(timeline, t)));
    }
}
