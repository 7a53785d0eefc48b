package dev.procession.timeline.feed;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRef;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Accessed;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Disowned;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Failed;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Scheduled;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Truncated;
import dev.procession.trace.Event.Waiting;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns event rows into feed rows: the sentence, its mark, and the process as it was then. */
final class FeedWording {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private record Phrase(Mark mark, String text) {}

    private record Numbered(int author, long seq) {}

    private final Layout layout;
    private final Phrases phrases;
    private final Supplier<@Nullable Long> shell;
    private final Map<Numbered, String> waits = new HashMap<>();
    private final FeedFilter filter = new FeedFilter();

    /** @param shell the pid of the shell, if it is known by now */
    FeedWording(Layout layout, Supplier<@Nullable Long> shell) {
        this.layout = layout;
        this.phrases = new Phrases(layout);
        this.shell = shell;
    }

    /** Adds the feed row for {@code row}, unless the feed does not show it. */
    void add(EventRow row, List<FeedRow> rows) {
        boolean shown = filter.shows(row);
        ResolvedEvent resolved = row.resolved();
        Phrase phrase = resolved.event().accept(new Wording(row));
        if (!shown || phrase == null) {
            return;
        }
        ProcessRef process = resolved.subject();
        long pid = resolved.event().subject();
        rows.add(new FeedRow(
                row.order(),
                resolved.event().t(),
                resolved.subjectIndex(),
                process == null ? stranger(pid) : phrases.name(process),
                phrases.ident(process == null || process.isMain(), pid, process == null ? null : process.ppid()),
                phrase.mark,
                phrase.text));
    }

    private String stranger(long pid) {
        Long known = shell.get();
        return known == null || known == pid ? layout.say("shell") : phrases.unnamed(pid);
    }

    /** Puts one row into words; null for an event that gets no row. */
    private final class Wording implements Event.Visitor<@Nullable Phrase> {

        private final EventRow row;
        private final int author;
        private final @Nullable ProcessRef subject;
        private final @Nullable ProcessRef partner;

        Wording(EventRow row) {
            this.row = row;
            author = row.resolved().author();
            subject = row.resolved().subject();
            partner = row.resolved().partner();
        }

        private Phrase say(Mark mark, String key, Object... arguments) {
            return new Phrase(mark, layout.say(key, arguments));
        }

        @Override
        public Phrase visit(Started e) {
            boolean main = subject != null && subject.isMain();
            long millis = e.bootNanos() / NANOS_PER_MILLI;
            return main || millis <= 0 ? say(Mark.BEGINS, "begins") : say(Mark.BEGINS, "begins.boot", millis);
        }

        @Override
        public Phrase visit(Launched e) {
            return say(Mark.STARTS, "starts", TerminalSafe.line(e.name()), e.child());
        }

        @Override
        public @Nullable Phrase visit(Prepared e) {
            return null;
        }

        @Override
        public Phrase visit(Printed e) {
            String text = TerminalSafe.line(row.line());
            return switch (e.stream()) {
                case OUT -> new Phrase(Mark.PRINTS, layout.isPlain() ? layout.say("prints", text) : text);
                case ERR -> say(Mark.PRINTS_ERROR, "prints.error", text);
                case RAW -> say(Mark.PRINTS_RAW, "prints.raw", text);
            };
        }

        @Override
        public Phrase visit(Waiting e) {
            String target = phrases.target(partner, e.target(), e.name());
            waits.put(new Numbered(author, e.seq()), phrases.shortWait(e.what(), target, e.name(), e.timeoutNanos()));
            return new Phrase(Mark.WAITS, phrases.wait(e.what(), target, e.name(), e.timeoutNanos()));
        }

        @Override
        public Phrase visit(Resumed e) {
            String wait = waits.remove(new Numbered(author, e.since()));
            String what = wait == null ? layout.say("wait.unknown") : wait;
            return say(Mark.GIVES_UP, e.outcome() == Outcome.TIMED_OUT ? "timeIsUp" : "interrupted", what);
        }

        @Override
        public Phrase visit(Acquired e) {
            String lock = phrases.lock(e.name(), e.lock());
            return row.times() > 1 ? say(Mark.TAKES, "holds", lock, row.times()) : say(Mark.TAKES, "takes", lock);
        }

        @Override
        public Phrase visit(Released e) {
            return say(Mark.GIVES_BACK, "givesBack", phrases.lock(e.name(), e.lock()));
        }

        @Override
        public Phrase visit(Accessed e) {
            return new Phrase(e.writes() ? Mark.WRITES : Mark.READS, phrases.accessed(e));
        }

        @Override
        public Phrase visit(Announced e) {
            return new Phrase(Mark.ANNOUNCES, phrases.announcement(e.what(), e.name()));
        }

        @Override
        public Phrase visit(LetGo e) {
            return say(Mark.LETS_GO, "letsGo", partner(e.process()), TerminalSafe.line(e.name()));
        }

        @Override
        public Phrase visit(Sent e) {
            String channel = phrases.channel(e.name(), e.channel());
            return row.times() > 1
                    ? say(Mark.SENDS, "sends.many", TerminalSafe.line(e.preview()), channel, row.times())
                    : say(Mark.SENDS, "sends", TerminalSafe.line(e.preview()), channel);
        }

        @Override
        public Phrase visit(Received e) {
            String channel = phrases.channel(e.name(), e.channel());
            return row.times() > 1
                    ? say(Mark.RECEIVES, "receives.many", TerminalSafe.line(e.preview()), channel, row.times())
                    : say(Mark.RECEIVES, "receives", TerminalSafe.line(e.preview()), channel);
        }

        @Override
        public Phrase visit(Signalled e) {
            String signal = phrases.signal(e.signal());
            if (row.times() > 1) {
                return say(Mark.SIGNALS, "signal.sends", signal, targets());
            }
            return e.target() == e.pid()
                    ? say(Mark.SIGNALS, "signal.itself", signal)
                    : say(Mark.SIGNALS, "signal.sends", signal, partner(e.target()));
        }

        /** The processes that got the same signal, each once. */
        private String targets() {
            Set<String> targets = new LinkedHashSet<>();
            for (EventRow each : row.folded()) {
                ProcessRef target = each.resolved().partner();
                if (each.resolved().event() instanceof Signalled e) {
                    targets.add((target == null ? phrases.unnamed(e.target()) : phrases.name(target)) + " ("
                            + e.target() + ")");
                }
            }
            return String.join(layout.say("comma"), targets);
        }

        private String partner(long pid) {
            return partner == null ? phrases.unnamed(pid) : phrases.name(partner) + " (" + pid + ")";
        }

        @Override
        public Phrase visit(Failed e) {
            return new Phrase(Mark.FAILS, phrases.failure(e.exception(), e.message()));
        }

        @Override
        public Phrase visit(Exited e) {
            return new Phrase(Mark.EXITS, phrases.exit(e.status()));
        }

        @Override
        public Phrase visit(Reparented e) {
            return say(Mark.ORPHANED, "orphan", e.from(), e.to());
        }

        @Override
        public @Nullable Phrase visit(Scheduled e) {
            return null;
        }

        @Override
        public Phrase visit(Disowned e) {
            return new Phrase(Mark.DISOWNED, phrases.disowned(e));
        }

        @Override
        public Phrase visit(Omitted e) {
            return new Phrase(Mark.TRUNCATED, phrases.omitted(e));
        }

        @Override
        public Phrase visit(Truncated e) {
            return new Phrase(Mark.TRUNCATED, phrases.truncated(e.limitBytes()));
        }
    }
}
