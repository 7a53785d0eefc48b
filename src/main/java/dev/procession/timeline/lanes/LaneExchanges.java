package dev.procession.timeline.lanes;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.timeline.feed.EventRow;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Sent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows for messages, announcements and locks, with arrows from sender to receiver and from releaser to
 * acquirer.
 */
final class LaneExchanges {

    private record Message(long channel, long number) {}

    private final Layout layout;
    private final Phrases phrases;
    private final LaneWaits waits;
    private final List<LaneRow> rows;
    private final Map<Message, Integer> senders = new HashMap<>();
    private final Map<Long, Integer> givers = new HashMap<>();

    LaneExchanges(Layout layout, List<LaneRow> rows, LaneWaits waits) {
        this.waits = waits;
        this.layout = layout;
        this.rows = rows;
        phrases = new Phrases(layout);
    }

    void add(EventRow row, Event event, int lane) {
        if (event instanceof Sent e) {
            senders.put(new Message(e.channel(), e.number()), lane);
            String channel = phrases.channel(e.name(), e.channel());
            add(row, lane, Mark.SENDS, layout.say("sends", TerminalSafe.line(e.preview()), channel), null);
        } else if (event instanceof Received e) {
            String channel = phrases.channel(e.name(), e.channel());
            String text = layout.say("receives", TerminalSafe.line(e.preview()), channel);
            Integer sender = senders.remove(new Message(e.channel(), e.number()));
            add(row, lane, Mark.RECEIVES, text, arrow(sender, lane, channel + " #" + e.number()));
        } else if (event instanceof Released e) {
            givers.put(e.lock(), lane);
            add(row, lane, Mark.GIVES_BACK, layout.say("givesBack", phrases.lock(e.name(), e.lock())), null);
        } else if (event instanceof Announced e) {
            waits.recordAnnouncement(row, e, lane);
            add(row, lane, Mark.ANNOUNCES, phrases.announcement(e.what(), e.name()), null);
        } else if (event instanceof Acquired e) {
            String lock = phrases.lock(e.name(), e.lock());
            if (row.times() > 1) {
                add(
                        row,
                        lane,
                        Mark.TAKES,
                        layout.say("holds", lock, row.times()),
                        arrow(givers.put(e.lock(), lane), lane, lock));
                return;
            }
            add(row, lane, Mark.TAKES, layout.say("takes", lock), arrow(givers.remove(e.lock()), lane, lock));
        }
    }

    private static @Nullable Arrow arrow(@Nullable Integer from, int to, String label) {
        return from == null || from == to ? null : new Arrow(from, to, label, "", "");
    }

    private void add(EventRow row, int lane, Mark mark, String text, @Nullable Arrow arrow) {
        int partner = arrow == null ? -1 : arrow.from();
        rows.add(new LaneRow(row.order(), row.moment().event().t(), lane, mark, text, partner, arrow));
    }
}
