package dev.procession.timeline.check;

import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import java.util.List;

/** Says what ended a process that did not come to the end of its work. */
final class EarlyEnd {

    private EarlyEnd() {}

    /** The exception or the signal of another process that ended this one; empty if there is none. */
    static String sentence(Evaluation evaluation, ProcessRecord life) {
        Timeline timeline = evaluation.timeline();
        List<ResolvedEvent> all = timeline.resolvedEvents();
        for (int i = 0; i < all.size(); i++) {
            Event event = all.get(i).event();
            if (event instanceof Event.Failed failed && all.get(i).subjectIndex() == life.index()) {
                String name = failed.exception().substring(failed.exception().lastIndexOf('.') + 1);
                return evaluation.text("cause.failed", evaluation.name(life), name);
            }
            Integer status = life.status();
            boolean bySignal = status != null && status < 0;
            if (bySignal
                    && event instanceof Event.Signalled signal
                    && all.get(i).partnerIndex() == life.index()
                    && all.get(i).subjectIndex() >= 0) {
                return evaluation.text(
                        life.daemon() ? "cause.ended.daemon" : "cause.ended",
                        evaluation.name(timeline.process(all.get(i).subjectIndex())),
                        evaluation.name(life),
                        signal.signal());
            }
        }
        return "";
    }
}
