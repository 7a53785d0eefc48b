package dev.procession.timeline.cause;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.draw.DeadlockText;
import dev.procession.timeline.draw.LineBuilder;
import dev.procession.timeline.feed.RowNumbers;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;

/**
 * Explains why a row of a run is where it is: which rows it had to come after, and where the order is chance. Rows are
 * identified by the numbers of {@link RowNumbers}.
 */
public final class RowExplanation {

    /** A longer chain of causes is shortened to its beginning and its end. */
    private static final int MAX_CHAIN_STEPS = 8;

    private final Timeline timeline;
    private final Layout layout;
    private final RowNumbers rows;
    private final Causality causality;
    private final CausePhrases phrases;
    private final List<StyledLine> lines = new ArrayList<>();

    private RowExplanation(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        rows = RowNumbers.of(timeline);
        causality = Causality.of(timeline);
        phrases = new CausePhrases(timeline, layout);
    }

    /**
     * Draws row {@code number} and the reasons why it is below the rows above it.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public static List<StyledLine> row(Timeline timeline, int number, Layout layout) {
        RowExplanation why = new RowExplanation(timeline, layout);
        why.addRow(number);
        why.addReasons(number);
        return why.lines;
    }

    /**
     * The same as {@link #row} without the row itself, for a reader who sees it.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public static List<StyledLine> reasons(Timeline timeline, int number, Layout layout) {
        RowExplanation why = new RowExplanation(timeline, layout);
        why.addReasons(number);
        return why.lines;
    }

    /** The causes of an event that has no numbered row, such as the end of a wait. */
    public static List<StyledLine> event(Timeline timeline, int event, Layout layout) {
        RowExplanation why = new RowExplanation(timeline, layout);
        why.addEventCauses(event);
        return why.lines;
    }

    /**
     * Explains what ties two rows together. Their order as arguments does not matter.
     *
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public static List<StyledLine> pair(Timeline timeline, int one, int other, Layout layout) {
        RowExplanation why = new RowExplanation(timeline, layout);
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        why.addRow(first);
        why.addRow(second);
        why.addTie(first, second);
        return why.lines;
    }

    private void addRow(int number) {
        int event = rows.event(number);
        String text = layout.say("why.shown", number, phrases.who(event), phrases.text(number));
        add(text, Style.STRONG);
    }

    private void addReasons(int number) {
        if (number == 1) {
            add(layout.say("why.first"), Style.PLAIN);
            return;
        }
        int event = rows.event(number);
        addHolders(event);
        int above = rows.event(number - 1);
        boolean tied = above == event || causality.before(above, event);
        if (!tied) {
            addChance(number - 1, number);
        }
        boolean any = false;
        int at = event;
        do {
            for (Cause cause : causality.causes(at)) {
                if (cause.kind() != Cause.Kind.SAME_PROCESS) {
                    addCause(number, cause, at);
                    any = true;
                }
            }
            at = causality.previous(at);
        } while (at >= 0 && rows.of(at) == 0);
        if (at >= 0) {
            add(layout.say("why.own", number, rows.of(at), phrases.who(event)), Style.PLAIN);
        } else if (!any) {
            add(layout.say("why.nothing"), Style.PLAIN);
        }
    }

    /** Who holds the lock that a process begins to wait for here, and the deadlock that this wait is a part of. */
    private void addHolders(int event) {
        Event waiting = timeline.resolvedEvents().get(event).event();
        if (waiting instanceof Waiting e && e.what() == Waits.LOCK) {
            List<ProcessRecord> holders = LockWaits.of(timeline).holders(event);
            if (!holders.isEmpty()) {
                add(phrases.heldBy(e, holders), Style.PLAIN);
            }
        }
        new DeadlockText(timeline, layout).sentencesAbout(waiting).forEach(each -> add(each, Style.WARNING));
    }

    private void addEventCauses(int event) {
        List<Cause> causes = causality.causes(event);
        boolean others = causes.stream().anyMatch(cause -> cause.kind() != Cause.Kind.SAME_PROCESS);
        for (Cause cause : causes) {
            if (!others || cause.kind() != Cause.Kind.SAME_PROCESS) {
                add(phrases.link(cause, event), Style.PLAIN);
            }
        }
        if (causes.isEmpty()) {
            add(layout.say("why.nothing"), Style.PLAIN);
        }
    }

    private void addCause(int number, Cause cause, int effect) {
        int row = rows.of(cause.event());
        String why = phrases.link(cause, effect);
        add(row == 0 ? why : layout.say("why.after", number, row, why), Style.PLAIN);
        if (cause.chance()) {
            add(phrases.lockChance(), Style.DIM);
        }
    }

    private void addTie(int first, int second) {
        int a = rows.event(first);
        int b = rows.event(second);
        if (first == second) {
            add(layout.say("why.same"), Style.PLAIN);
        } else if (a == b) {
            add(layout.say("why.oneText", phrases.who(a)), Style.PLAIN);
        } else if (!causality.before(a, b)) {
            addChance(first, second);
        } else if (causality.track(a) == causality.track(b)) {
            add(layout.say("why.own", second, first, phrases.who(a)), Style.PLAIN);
        } else {
            add(layout.say("why.forced", second, first), Style.PLAIN);
            addChain(a, b);
        }
    }

    private void addChain(int a, int b) {
        List<CauseChain.Link> chain = CauseChain.between(a, b, causality);
        boolean chance = false;
        for (int i = 0; i < chain.size(); i++) {
            CauseChain.Link link = chain.get(i);
            boolean skipped = chain.size() > MAX_CHAIN_STEPS
                    && i >= MAX_CHAIN_STEPS / 2
                    && i < chain.size() - MAX_CHAIN_STEPS / 2;
            if (!skipped) {
                item(phrases.link(link.cause(), link.effect()));
            } else if (i == MAX_CHAIN_STEPS / 2) {
                item(layout.say("why.more", chain.size() - MAX_CHAIN_STEPS));
            }
            chance |= link.cause().chance();
        }
        if (chance && !causality.forced(a, b)) {
            add(phrases.lockChance(), Style.DIM);
        }
    }

    private void addChance(int first, int second) {
        int a = rows.event(first);
        int b = rows.event(second);
        add(phrases.chance(first, second), Style.PLAIN);
        add(phrases.remedy(a, b), Style.DIM);
    }

    private void item(String text) {
        lines.addAll(new LineBuilder(layout).padTo(2).put("- ").wrapped(text, Style.PLAIN));
    }

    private void add(String text, Style style) {
        lines.addAll(LineBuilder.paragraph(layout, text, style));
    }
}
