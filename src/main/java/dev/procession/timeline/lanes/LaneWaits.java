package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.feed.EventRow;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows for waits. The end of a wait has a row only if the next row of the process does not show it: a
 * time-out has a row, an exit gets an arrow to the process that joined, and an announcement gets an arrow to the
 * process that waited for it.
 */
final class LaneWaits {

    /** An exit and the end of a wait for it share a row if they are no further apart than this. */
    private static final long SAME_ROW_NANOS = 10_000_000;

    private record Begun(int order, Waits what, int target, long object, String text) {}

    private record LastAnnouncement(int order, int process, String thing) {}

    private record Numbered(int process, long seq) {}

    private record ExitRow(int process, int place) {}

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;
    private final List<LaneRow> rows;
    private final Map<Numbered, Begun> begun = new HashMap<>();
    private final Map<Long, LastAnnouncement> announcements = new HashMap<>();
    private final Map<Integer, ExitRow> exits = new HashMap<>();
    private final Map<Integer, ExitRow> lastExitOfChild = new HashMap<>();

    LaneWaits(Timeline timeline, Layout layout, List<LaneRow> rows) {
        this.timeline = timeline;
        this.layout = layout;
        this.rows = rows;
        phrases = new Phrases(layout);
    }

    @Nullable
    LaneRow begin(EventRow row, Waiting e, int lane, int target, boolean targetHasEnded) {
        String whom = phrases.target(target, e.target(), e.name(), timeline);
        String text = phrases.shortWait(e.what(), whom, e.name(), e.timeoutNanos());
        begun.put(new Numbered(lane, e.seq()), new Begun(row.order(), e.what(), target, e.target(), text));
        if (e.what() == Waits.PROMPT) {
            return null; // main waits for typed input; the shading of its lane shows that
        }
        String shown = targetHasEnded ? layout.say("join.ended", text) : text;
        return new LaneRow(row.order(), e.t(), lane, Mark.WAITS, shown, target, null);
    }

    /** Records that the exit of {@code process} is the row at {@code place}. */
    void recordExitRow(int process, int place) {
        ExitRow exit = new ExitRow(process, place);
        exits.put(process, exit);
        lastExitOfChild.put(timeline.process(process).launcher(), exit);
    }

    /** Records an announcement, which may end waits that come later in the trace. */
    void recordAnnouncement(EventRow row, Announced e, int lane) {
        if (e.what() != Announcement.CLEAR) {
            announcements.put(
                    e.object(), new LastAnnouncement(row.order(), lane, phrases.announced(e.what(), e.name())));
        }
    }

    private @Nullable LaneRow goesOn(EventRow row, Resumed e, int lane, Begun wait) {
        LastAnnouncement last = announcements.get(wait.object);
        if (last == null || last.order <= wait.order || last.process == lane) {
            return null;
        }
        Arrow arrow = new Arrow(last.process, lane, last.thing, "", last.thing);
        return new LaneRow(row.order(), e.t(), lane, Mark.GOES_ON, "", last.process, arrow);
    }

    @Nullable
    LaneRow done(EventRow row, Resumed e, int lane) {
        Begun wait = begun.remove(new Numbered(lane, e.since()));
        if (wait != null && (wait.what == Waits.EVENT || wait.what == Waits.CONDITION)) {
            return goesOn(row, e, lane, wait);
        }
        ExitRow exit = wait == null ? null : exitWaitedFor(wait, lane);
        if (wait == null || exit == null || exit.process == lane) {
            return null;
        }
        LaneRow exitRow = rows.get(exit.place);
        if (exitRow.order() < wait.order) {
            return null; // the process had ended before the wait began
        }
        String label = layout.say(wait.what == Waits.JOIN ? "arrow.join" : "arrow.ended");
        if (exitRow.arrow() == null && e.t() - exitRow.t() <= SAME_ROW_NANOS) {
            rows.set(exit.place, exitRow.with(new Arrow(exit.process, lane, label, "", "")));
            return null;
        }
        Arrow arrow = new Arrow(exit.process, lane, label, "", label);
        return new LaneRow(row.order(), e.t(), lane, Mark.GOES_ON, "", exit.process, arrow);
    }

    private @Nullable ExitRow exitWaitedFor(Begun wait, int lane) {
        if (wait.target >= 0) {
            return exits.get(wait.target);
        }
        return wait.what == Waits.EXIT ? lastExitOfChild.get(lane) : null;
    }

    LaneRow givenUp(EventRow row, Resumed e, int lane) {
        Begun wait = begun.remove(new Numbered(lane, e.since()));
        String what = wait == null ? layout.say("wait.unknown") : wait.text;
        String key = e.outcome() == Outcome.TIMED_OUT ? "timeIsUp" : "interrupted";
        int target = wait == null ? -1 : wait.target;
        return new LaneRow(row.order(), e.t(), lane, Mark.GIVES_UP, layout.say(key, what), target, null);
    }
}
