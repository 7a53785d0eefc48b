package dev.procession.timeline.feed;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.EventAuthor;
import dev.procession.timeline.ProcessAccumulator;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.TimelineAccumulator;
import dev.procession.timeline.draw.Mark;
import dev.procession.timeline.draw.Phrases;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Failed;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Truncated;
import dev.procession.trace.Event.Waiting;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an event row into a feed row: the sentence, its mark, and the process as it was then. */
final class FeedWording {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private record Phrase(Mark mark, String text) {}

    private record Numbered(EventAuthor writer, long seq) {}

    private final Layout layout;
    private final Phrases phrases;
    private final TimelineAccumulator census;
    private final Map<Numbered, String> waits = new HashMap<>();
    private final FeedFilter told = new FeedFilter();

    FeedWording(Layout layout, TimelineAccumulator census) {
        this.layout = layout;
        this.phrases = new Phrases(layout);
        this.census = census;
    }

    /** The feed row for {@code row}; null if the feed does not show it. */
    @Nullable
    FeedRow row(EventRow row) {
        ResolvedEvent moment = row.moment();
        boolean silent = !told.shows(row);
        Phrase telling = telling(row);
        if (silent || telling == null) {
            return null;
        }
        ProcessAccumulator life = moment.process();
        long pid = moment.event().subject();
        return new FeedRow(
                row.order(),
                moment.event().t(),
                life == null ? -1 : life.id,
                life == null ? stranger(pid) : phrases.name(life),
                phrases.ident(life == null || life.isMain, pid, life == null ? null : life.ppid),
                telling.mark,
                telling.text);
    }

    private String stranger(long pid) {
        Long shell = census.shell();
        return shell == null || shell == pid ? layout.say("shell") : phrases.unnamed(pid);
    }

    private Phrase printed(Printed e, String line) {
        String text = TerminalSafe.line(line);
        return switch (e.stream()) {
            case OUT -> new Phrase(Mark.PRINTS, layout.isPlain() ? layout.say("prints", text) : text);
            case ERR -> new Phrase(Mark.PRINTS_ERROR, layout.say("prints.error", text));
            case RAW -> new Phrase(Mark.PRINTS_RAW, layout.say("prints.raw", text));
        };
    }

    private @Nullable Phrase telling(EventRow row) {
        Event event = row.moment().event();
        if (event instanceof Printed e) {
            return printed(e, row.line());
        } else if (event instanceof Acquired e && row.times() > 1) {
            return new Phrase(Mark.TAKES, layout.say("holds", phrases.lock(e.name(), e.lock()), row.times()));
        }
        return telling(row.moment());
    }

    private @Nullable Phrase telling(ResolvedEvent moment) {
        Event event = moment.event();
        if (event instanceof Started e) {
            return new Phrase(Mark.BEGINS, begins(moment, e));
        } else if (event instanceof Launched e) {
            return new Phrase(Mark.STARTS, layout.say("starts", TerminalSafe.line(e.name()), e.child()));
        } else if (event instanceof Waiting e) {
            return new Phrase(Mark.WAITS, waits(moment, e));
        } else if (event instanceof Resumed e) {
            return resumed(moment, e);
        } else if (event instanceof Signalled e) {
            return new Phrase(Mark.SIGNALS, signals(moment, e));
        } else if (event instanceof LetGo e) {
            return new Phrase(Mark.LETS_GO, letsGo(moment, e));
        } else if (event instanceof Failed e) {
            return new Phrase(Mark.FAILS, phrases.failure(e.exception(), e.message()));
        } else if (event instanceof Exited e) {
            return new Phrase(Mark.EXITS, phrases.exit(e.status()));
        }
        return rare(event);
    }

    private @Nullable Phrase rare(Event event) {
        if (event instanceof Reparented e) {
            return new Phrase(Mark.ORPHANED, layout.say("orphan", e.from(), e.to()));
        } else if (event instanceof Truncated e) {
            return new Phrase(Mark.TRUNCATED, phrases.truncated(e.limitBytes()));
        } else if (event instanceof Omitted e) {
            return new Phrase(Mark.TRUNCATED, phrases.omitted(e));
        } else if (event instanceof Sent e) {
            String channel = phrases.channel(e.name(), e.channel());
            return new Phrase(Mark.SENDS, layout.say("sends", TerminalSafe.line(e.preview()), channel));
        } else if (event instanceof Received e) {
            String channel = phrases.channel(e.name(), e.channel());
            return new Phrase(Mark.RECEIVES, layout.say("receives", TerminalSafe.line(e.preview()), channel));
        } else if (event instanceof Acquired e) {
            return new Phrase(Mark.TAKES, layout.say("takes", phrases.lock(e.name(), e.lock())));
        } else if (event instanceof Released e) {
            return new Phrase(Mark.GIVES_BACK, layout.say("givesBack", phrases.lock(e.name(), e.lock())));
        } else if (event instanceof Announced e) {
            return new Phrase(Mark.ANNOUNCES, phrases.announcement(e.what(), e.name()));
        }
        return null;
    }

    private String begins(ResolvedEvent moment, Started e) {
        boolean main = moment.process() != null && moment.process().isMain;
        long millis = e.bootNanos() / NANOS_PER_MILLI;
        return main || millis <= 0 ? layout.say("begins") : layout.say("begins.boot", millis);
    }

    private String waits(ResolvedEvent moment, Waiting e) {
        String target = phrases.target(moment.other(), e.target(), e.name());
        String few = phrases.shortWait(e.what(), target, e.name(), e.timeoutNanos());
        waits.put(new Numbered(moment.author(), e.seq()), few);
        return phrases.wait(e.what(), target, e.name(), e.timeoutNanos());
    }

    private Phrase resumed(ResolvedEvent moment, Resumed e) {
        String wait = waits.remove(new Numbered(moment.author(), e.since()));
        String what = wait == null ? layout.say("wait.unknown") : wait;
        String key = e.outcome() == Outcome.TIMED_OUT ? "timeIsUp" : "interrupted";
        return new Phrase(Mark.GIVES_UP, layout.say(key, what));
    }

    private String letsGo(ResolvedEvent moment, LetGo e) {
        return layout.say("letsGo", whom(moment.other(), e.process()), TerminalSafe.line(e.name()));
    }

    private String whom(@Nullable ProcessAccumulator life, long pid) {
        return life == null ? phrases.unnamed(pid) : phrases.name(life) + " (" + pid + ")";
    }

    private String signals(ResolvedEvent moment, Signalled e) {
        if (e.target() == e.pid()) {
            return layout.say("signal.itself", phrases.signal(e.signal()));
        }
        return layout.say("signal.sends", phrases.signal(e.signal()), whom(moment.other(), e.target()));
    }
}
