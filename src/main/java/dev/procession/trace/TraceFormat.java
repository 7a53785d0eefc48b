package dev.procession.trace;

import dev.procession.trace.Event.Accessed;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Disowned;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Failed;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Omitted;
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
import java.util.Locale;

/**
 * Writes the lines of a trace file: JSON lines, the header first, then one event a line. The header says how a run
 * differs from an ordinary one only if it does: {@code speed}, {@code cpus}, {@code steps}, and {@code order} for a run
 * that the shell steered, with the order as it was typed or empty if a search chose it. So the recordings of older
 * versions are ordinary runs.
 */
final class TraceFormat {

    private TraceFormat() {}

    static void write(TraceHeader header, JsonLine out) {
        out.begin("header")
                .add("format", header.format())
                .add("title", header.title())
                .add("jdk", header.jdk())
                .add("os", header.os())
                .add("cores", header.cores())
                .add("at", header.startedAt())
                .add("t", header.origin());
        RunConditions conditions = header.conditions();
        if (!conditions.isAtNormalSpeed()) {
            out.add("speed", Speed.text(conditions.speed()));
        }
        if (conditions.isBound()) {
            out.add("cpus", conditions.cpus().text());
        }
        if (conditions.steps()) {
            out.add("steps", true);
        }
        String order = conditions.order();
        if (order != null) {
            out.add("order", order);
        }
        out.end();
    }

    static void write(Event event, JsonLine out) {
        if (event instanceof Printed e) {
            begin("printed", e, out);
            if (e.of() != e.pid()) {
                out.add("of", e.of());
            }
            out.add("on", word(e.stream())).add("text", e.text());
        } else if (event instanceof Waiting e) {
            begin("waiting", e, out)
                    .add("for", word(e.what()))
                    .add("target", e.target())
                    .add("name", e.name())
                    .add("timeout", e.timeoutNanos());
        } else if (event instanceof Resumed e) {
            begin("resumed", e, out).add("since", e.since()).add("outcome", word(e.outcome()));
            if (e.number() != 0) {
                out.add("number", e.number());
            }
        } else if (event instanceof Started e) {
            begin("started", e, out)
                    .add("ppid", e.ppid())
                    .add("name", e.name())
                    .add("daemon", e.daemon())
                    .add("command", e.command())
                    .add("boot", e.bootNanos());
        } else if (event instanceof Launched e) {
            begin("launched", e, out).add("child", e.child()).add("name", e.name());
        } else if (event instanceof Exited e) {
            begin("exited", e, out).add("process", e.process());
            Integer status = e.status();
            if (status != null) {
                out.add("status", status.intValue());
            }
        } else {
            writeOther(event, out);
        }
        out.end();
    }

    private static void writeOther(Event event, JsonLine out) {
        if (event instanceof Acquired e) {
            begin("acquired", e, out).add("lock", e.lock()).add("name", e.name());
            if (e.permits() >= 0) {
                out.add("permits", e.permits());
            }
        } else if (event instanceof Released e) {
            begin("released", e, out).add("lock", e.lock()).add("name", e.name());
        } else if (event instanceof Announced e) {
            begin("announced", e, out)
                    .add("what", word(e.what()))
                    .add("object", e.object())
                    .add("name", e.name());
        } else if (event instanceof LetGo e) {
            begin("letgo", e, out)
                    .add("process", e.process())
                    .add("since", e.since())
                    .add("name", e.name());
        } else if (event instanceof Accessed e) {
            begin("accessed", e, out)
                    .add("writes", e.writes())
                    .add("name", e.name())
                    .add("value", e.value());
        } else if (event instanceof Sent e) {
            message(begin("sent", e, out), e.channel(), e.name(), e.number(), e.preview());
        } else if (event instanceof Received e) {
            message(begin("received", e, out), e.channel(), e.name(), e.number(), e.preview());
        } else if (event instanceof Signalled e) {
            begin("signalled", e, out).add("target", e.target()).add("signal", e.signal());
        } else if (event instanceof Failed e) {
            begin("failed", e, out)
                    .add("exception", e.exception())
                    .add("message", e.message())
                    .add("trace", e.trace());
        } else if (event instanceof Reparented e) {
            begin("reparented", e, out)
                    .add("process", e.process())
                    .add("from", e.from())
                    .add("to", e.to());
        } else if (event instanceof Prepared e) {
            begin("prepared", e, out).add("child", e.child());
        } else if (event instanceof Truncated e) {
            begin("truncated", e, out).add("limit", e.limitBytes());
        } else if (event instanceof Scheduled e) {
            begin("scheduled", e, out)
                    .add("process", e.process())
                    .add("span", e.spanNanos())
                    .add("on", e.onCpuNanos())
                    .add("ready", e.readyNanos())
                    .add("voluntary", e.voluntary())
                    .add("involuntary", e.involuntary())
                    .add("cpu", e.cpu());
        } else if (event instanceof Disowned e) {
            begin("disowned", e, out).add("process", e.process()).add("kind", e.kind());
        } else if (event instanceof Omitted e) {
            begin("omitted", e, out)
                    .add("object", e.object())
                    .add("name", e.name())
                    .add("told", e.told());
        } else {
            throw new AssertionError(event);
        }
    }

    private static JsonLine begin(String name, Event event, JsonLine out) {
        return out.begin(name).add("t", event.t()).add("pid", event.pid()).add("seq", event.seq());
    }

    private static void message(JsonLine out, long channel, String name, long number, String preview) {
        out.add("channel", channel).add("name", name).add("number", number).add("preview", preview);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
