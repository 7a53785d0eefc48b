package dev.procession.shell.run;

import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Deadlock;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.WaitGraph;
import dev.procession.timeline.feed.LiveFeed;
import dev.procession.timeline.view.StatusLine;
import dev.procession.timeline.view.StuckWait;
import dev.procession.timeline.view.Summary;
import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The shell's view of one run: prints the feed while the run goes on, and builds its timeline at any time. */
public class RunView implements RunListener {

    /** A printed line without a line end is shown after this time without events. */
    private static final long UNFINISHED_LINE_NANOS = 150_000_000L;

    private final Messages messages;
    private final LongSupplier clock;
    private final FeedThrottle gate = new FeedThrottle(System::nanoTime);
    private final TimelineBuilder builder = new TimelineBuilder();
    private final LiveFeed feed;
    private final InputWait input = new InputWait();
    private final Set<String> saidStuck = new HashSet<>();
    private final EventRoom events;
    private int saidDeadlocks;
    private long lastEvent;
    private boolean over;
    private boolean frozen;
    private @Nullable Run run;

    RunView(Messages messages) {
        this(messages, System::nanoTime);
    }

    /** @param clock the present time of the run: real time, or the time that a replay has reached, in nanoseconds */
    RunView(Messages messages, LongSupplier clock) {
        this(messages, clock, EventRoom.ofThisJvm());
    }

    /** @param events how much there is room for */
    RunView(Messages messages, LongSupplier clock, EventRoom events) {
        this.messages = messages;
        this.clock = clock;
        this.events = events;
        this.feed = new LiveFeed(messages.lineLayout());
    }

    /** Sets who waits for what and holds what after the events so far, for a part of a session. */
    synchronized void setWaits(WaitGraph known) {
        builder.waits(known);
    }

    /** Sets time 0 of the pictures, for runs that do not begin with the start of main. */
    synchronized void origin(long nanos) {
        builder.origin(nanos);
        feed.origin(nanos);
    }

    synchronized void attach(Run owner) {
        attach(owner, owner.header());
    }

    /** @param header of this view, which may be only a part of the owner's run */
    synchronized void attach(Run owner, TraceHeader header) {
        run = owner;
        builder.header(header);
    }

    synchronized void header(TraceHeader header) {
        builder.header(header);
    }

    /** Sets how many pieces of the trace could not be read. */
    synchronized void damaged(int pieces) {
        builder.damagedPieces(pieces);
    }

    @Nullable
    Run run() {
        return run;
    }

    @Override
    public void onEvents(List<Event> arrived) {
        List<StyledLine> lines = new ArrayList<>();
        synchronized (this) {
            feed.layout(messages.lineLayout());
            for (Event event : arrived) {
                take(event, lines);
            }
            if (!arrived.stream().allMatch(Event.Scheduled.class::isInstance)) {
                lastEvent = System.nanoTime();
            }
            sayDeadlocks(lines);
        }
        print(arrived, lines);
    }

    /**
     * Shows what has happened.
     *
     * @param rows the rows of the feed for these events, and what else is to be said
     */
    void print(List<Event> arrived, List<StyledLine> rows) {
        messages.print(rows);
    }

    private void take(Event event, List<StyledLine> lines) {
        input.record(event);
        EventRoom.Place place = events.place(event);
        if (place == EventRoom.Place.TIMELINE) {
            builder.add(event);
        }
        if (place != EventRoom.Place.NOWHERE) {
            show(feed.add(event), EventRoom.comesInMasses(event), lines);
        }
        events.takeNews()
                .ifPresent(key -> lines.addAll(
                        messages.lines(messages.text(key, events.events(), events.mostProcesses()), Style.WARNING)));
    }

    /** Adds an event to the timeline without printing its row of the feed. */
    synchronized void addQuietly(Event event) {
        events.place(event); // it counts, but it is added in any case
        builder.add(event);
        feed.add(event);
    }

    /**
     * Collects rows to print. Rows about processes are always shown; rows from loops pass the throttle, but only on a
     * terminal, because a file is never too slow.
     */
    private void show(List<StyledLine> rows, boolean inMasses, List<StyledLine> lines) {
        boolean gated = inMasses && messages.console().isInteractive();
        for (StyledLine row : rows) {
            if (!gated || gate.admits()) {
                sayHeldBack(lines);
                lines.add(row);
            }
        }
    }

    private void sayHeldBack(List<StyledLine> lines) {
        long rows = gate.takeHeldBack();
        if (rows > 0) {
            lines.addAll(messages.lines(messages.text("feed.heldback", rows), Style.DIM));
        }
    }

    /**
     * Shows a printed line that has no line end yet and was begun some time ago. Also warns once of each wait that
     * nothing can end.
     */
    void flushIfIdle() {
        List<StyledLine> lines = new ArrayList<>();
        synchronized (this) {
            if (System.nanoTime() - lastEvent > UNFINISHED_LINE_NANOS) {
                show(feed.flush(), true, lines);
                sayHeldBack(lines);
            }
            sayWhoIsStuck(lines);
        }
        print(List.of(), lines);
    }

    private void sayWhoIsStuck(List<StyledLine> lines) {
        if (over || frozen) {
            return;
        }
        sayDeadlocks(lines);
        Timeline timeline = timeline();
        for (StuckWait stuck : StuckWait.in(timeline)) {
            if (saidStuck.add(stuck.waiter().pid() + " " + stuck.vain().begin())) {
                lines.addAll(messages.lines(stuck.sentence(timeline, messages.lineLayout()), Style.WARNING));
            }
        }
    }

    /** Says of each deadlock once that it is there, and how a person can end it. */
    private void sayDeadlocks(List<StyledLine> lines) {
        if (over || frozen || builder.deadlockCount(clock.getAsLong()) == saidDeadlocks) {
            return;
        }
        Timeline timeline = timeline();
        List<Deadlock> all = timeline.deadlocks();
        for (Deadlock deadlock : all.subList(Math.min(saidDeadlocks, all.size()), all.size())) {
            String sentence = StuckWait.sentence(deadlock, timeline, messages.layout());
            lines.addAll(messages.lines(sentence, Style.WARNING));
        }
        saidDeadlocks = all.size();
    }

    @Override
    public void onGap(Run gapped) {
        synchronized (this) {
            builder.incomplete();
        }
        messages.print(GapLines.atOnce(gapped, messages));
    }

    @Override
    public void onFailure(Run failing, Throwable thrown) {
        synchronized (this) {
            events.close(); // With each further event the next one would fail, too.
        }
        messages.warn(thrown);
    }

    @Override
    public void onTooMuchMemory(Run greedy, long bytes, long mostBytes, long leftBytes) {
        messages.print(messages.lines(MemoryLines.tooMuch(bytes, mostBytes, leftBytes, messages), Style.WARNING));
    }

    @Override
    public void onKilledBySystem(Run hit, long pid) {
        messages.print(MemoryLines.killedBySystem(pid, messages));
    }

    @Override
    public void onEnd(Run ended) {
        damaged(ended.damaged());
        over(GapLines.atEnd(ended, messages));
    }

    /** Prints the rest of the feed and the summary; no more events will come. */
    void over() {
        over(List.of());
    }

    private void over(List<StyledLine> more) {
        List<StyledLine> lines = new ArrayList<>();
        synchronized (this) {
            show(feed.flush(), false, lines);
            sayHeldBack(lines);
            over = true;
        }
        lines.addAll(ending());
        print(List.of(), lines);
        messages.print(more);
    }

    /** The summary that is printed when the run is over. */
    List<StyledLine> ending() {
        return Summary.lines(timeline(), messages.lineLayout());
    }

    /**
     * Whether the timeline ends with the last event rather than now: true while only main is alive and does nothing.
     */
    synchronized void freeze(boolean freeze) {
        frozen = freeze;
    }

    /** The run as it is now, or as it was when it ended. */
    public synchronized Timeline timeline() {
        return over ? builder.buildRecorded() : builder.build(frozen ? Long.MIN_VALUE : clock.getAsLong());
    }

    /** Tells whether main waits for a line from the student. */
    InputWait input() {
        return input;
    }

    public StyledLine status() {
        return StatusLine.of(timeline(), messages.layout());
    }

    Messages messages() {
        return messages;
    }
}
