package dev.procession.timeline;

import dev.procession.text.TerminalSafe;
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
final class FeedTeller {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private record Telling(Mark mark, String text) {}

    private record Numbered(Writer writer, long seq) {}

    private final Layout layout;
    private final Phrases phrases;
    private final Census census;
    private final Map<Numbered, String> waits = new HashMap<>();
    private final Told told = new Told();

    FeedTeller(Layout layout, Census census) {
        this.layout = layout;
        this.phrases = new Phrases(layout);
        this.census = census;
    }

    /** The feed row for {@code row}; null if the feed does not show it. */
    @Nullable
    FeedRow tell(Row row) {
        Moment moment = row.moment();
        boolean silent = !told.tells(row);
        Telling telling = telling(row);
        if (silent || telling == null) {
            return null;
        }
        Life life = moment.process();
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

    private Telling printed(Printed e, String line) {
        String text = TerminalSafe.line(line);
        return switch (e.stream()) {
            case OUT -> new Telling(Mark.PRINTS, layout.isPlain() ? layout.say("prints", text) : text);
            case ERR -> new Telling(Mark.PRINTS_ERROR, layout.say("prints.error", text));
            case RAW -> new Telling(Mark.PRINTS_RAW, layout.say("prints.raw", text));
        };
    }

    private @Nullable Telling telling(Row row) {
        Event event = row.moment().event();
        if (event instanceof Printed e) {
            return printed(e, row.line());
        } else if (event instanceof Acquired e && row.times() > 1) {
            return new Telling(Mark.TAKES, layout.say("holds", phrases.lock(e.name(), e.lock()), row.times()));
        }
        return telling(row.moment());
    }

    private @Nullable Telling telling(Moment moment) {
        Event event = moment.event();
        if (event instanceof Started e) {
            return new Telling(Mark.BEGINS, begins(moment, e));
        } else if (event instanceof Launched e) {
            return new Telling(Mark.STARTS, layout.say("starts", TerminalSafe.line(e.name()), e.child()));
        } else if (event instanceof Waiting e) {
            return new Telling(Mark.WAITS, waits(moment, e));
        } else if (event instanceof Resumed e) {
            return resumed(moment, e);
        } else if (event instanceof Signalled e) {
            return new Telling(Mark.SIGNALS, signals(moment, e));
        } else if (event instanceof LetGo e) {
            return new Telling(Mark.LETS_GO, letsGo(moment, e));
        } else if (event instanceof Failed e) {
            return new Telling(Mark.FAILS, phrases.failure(e.exception(), e.message()));
        } else if (event instanceof Exited e) {
            return new Telling(Mark.EXITS, phrases.exit(e.status()));
        }
        return rare(event);
    }

    private @Nullable Telling rare(Event event) {
        if (event instanceof Reparented e) {
            return new Telling(Mark.ORPHANED, layout.say("orphan", e.from(), e.to()));
        } else if (event instanceof Truncated e) {
            return new Telling(Mark.TRUNCATED, phrases.truncated(e.limitBytes()));
        } else if (event instanceof Omitted e) {
            return new Telling(Mark.TRUNCATED, phrases.omitted(e));
        } else if (event instanceof Sent e) {
            String channel = phrases.channel(e.name(), e.channel());
            return new Telling(Mark.SENDS, layout.say("sends", TerminalSafe.line(e.preview()), channel));
        } else if (event instanceof Received e) {
            String channel = phrases.channel(e.name(), e.channel());
            return new Telling(Mark.RECEIVES, layout.say("receives", TerminalSafe.line(e.preview()), channel));
        } else if (event instanceof Acquired e) {
            return new Telling(Mark.TAKES, layout.say("takes", phrases.lock(e.name(), e.lock())));
        } else if (event instanceof Released e) {
            return new Telling(Mark.GIVES_BACK, layout.say("givesBack", phrases.lock(e.name(), e.lock())));
        } else if (event instanceof Announced e) {
            return new Telling(Mark.ANNOUNCES, phrases.news(e.what(), e.name()));
        }
        return null;
    }

    private String begins(Moment moment, Started e) {
        boolean main = moment.process() != null && moment.process().isMain;
        long millis = e.bootNanos() / NANOS_PER_MILLI;
        return main || millis <= 0 ? layout.say("begins") : layout.say("begins.boot", millis);
    }

    private String waits(Moment moment, Waiting e) {
        String target = phrases.target(moment.other(), e.target(), e.name());
        String few = phrases.shortWait(e.what(), target, e.name(), e.timeoutNanos());
        waits.put(new Numbered(moment.writer(), e.seq()), few);
        return phrases.wait(e.what(), target, e.name(), e.timeoutNanos());
    }

    private Telling resumed(Moment moment, Resumed e) {
        String wait = waits.remove(new Numbered(moment.writer(), e.since()));
        String what = wait == null ? layout.say("wait.unknown") : wait;
        String key = e.outcome() == Outcome.TIMED_OUT ? "timeIsUp" : "interrupted";
        return new Telling(Mark.GIVES_UP, layout.say(key, what));
    }

    private String letsGo(Moment moment, LetGo e) {
        return layout.say("letsGo", whom(moment.other(), e.process()), TerminalSafe.line(e.name()));
    }

    private String whom(@Nullable Life life, long pid) {
        return life == null ? phrases.unnamed(pid) : phrases.name(life) + " (" + pid + ")";
    }

    private String signals(Moment moment, Signalled e) {
        if (e.target() == e.pid()) {
            return layout.say("signal.itself", phrases.signal(e.signal()));
        }
        return layout.say("signal.sends", phrases.signal(e.signal()), whom(moment.other(), e.target()));
    }
}
