package dev.procession.trace;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Announcement;
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
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Truncated;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.read.JsonFields;
import dev.procession.trace.read.TraceFormatException;
import dev.procession.trace.read.TraceFormatException.Fault;
import java.util.Locale;
import java.util.function.Function;

/** The format of a trace file: JSON lines, one event a line. {@link TraceHeader} is the first line. */
public final class TraceFormat {

    private TraceFormat() {}

    public static void write(TraceHeader header, JsonLine out) {
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
        out.end();
    }

    /**
     * Parses the first line of a trace.
     *
     * @throws TraceFormatException if the line is not a header, or its format is newer than {@link TraceHeader#FORMAT}
     */
    public static TraceHeader parseHeader(String line) {
        JsonFields in = new JsonFields(line, 0, line.length());
        if (!in.text("e").equals("header")) {
            throw new TraceFormatException(Fault.NO_HEADER, "the first line of a trace must be its header");
        }
        int format = in.smallNumber("format");
        if (format < 1) {
            throw wrongValue("format", format);
        }
        if (format > TraceHeader.FORMAT) {
            throw new TraceFormatException(
                    Fault.NEWER,
                    "the trace has format " + format + "; this version reads formats up to " + TraceHeader.FORMAT,
                    format,
                    TraceHeader.FORMAT);
        }
        return new TraceHeader(
                format,
                in.text("title"),
                in.text("jdk"),
                in.text("os"),
                in.smallNumber("cores"),
                in.text("at"),
                in.number("t"),
                parseConditions(in));
    }

    private static RunConditions parseConditions(JsonFields in) {
        return new RunConditions(
                in.has("speed") ? parse(in, "speed", Speed::parse) : Speed.NORMAL,
                in.has("cpus") ? parse(in, "cpus", Cpus::parse) : Cpus.ANY,
                in.has("steps") && in.flag("steps"));
    }

    private static <T> T parse(JsonFields in, String name, Function<String, T> parser) {
        String text = in.text(name);
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw wrongValue(name, text);
        }
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
        } else if (event instanceof Omitted e) {
            begin("omitted", e, out)
                    .add("object", e.object())
                    .add("name", e.name())
                    .add("told", e.told());
        } else {
            throw new AssertionError(event);
        }
    }

    public static TraceFormatException wrongValue(String name, Object value) {
        return new TraceFormatException(
                Fault.VALUE, "\"" + name + "\" cannot have the value \"" + value + "\"", name, value);
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

    /**
     * Parses {@code line[from, end)}.
     *
     * @throws TraceFormatException if that is not exactly one event
     */
    public static Event parse(String line, int from, int end) {
        JsonFields in = new JsonFields(line, from, end);
        String kind = in.text("e");
        long t = in.number("t");
        long pid = in.number("pid");
        long seq = in.number("seq");
        return switch (kind) {
            case "started" ->
                new Started(
                        t,
                        pid,
                        seq,
                        in.number("ppid"),
                        in.text("name"),
                        in.flag("daemon"),
                        in.text("command"),
                        in.number("boot"));
            case "launched" -> new Launched(t, pid, seq, in.number("child"), in.text("name"));
            case "printed" ->
                new Printed(
                        t,
                        pid,
                        seq,
                        in.has("of") ? in.number("of") : pid,
                        in.constant("on", Stream.class),
                        in.text("text"));
            case "waiting" ->
                new Waiting(
                        t,
                        pid,
                        seq,
                        in.constant("for", Waits.class),
                        in.number("target"),
                        in.text("name"),
                        in.number("timeout"));
            case "resumed" ->
                new Resumed(
                        t,
                        pid,
                        seq,
                        in.number("since"),
                        in.constant("outcome", Outcome.class),
                        in.has("number") ? in.number("number") : 0);
            case "acquired" ->
                new Acquired(
                        t,
                        pid,
                        seq,
                        in.number("lock"),
                        in.text("name"),
                        in.has("permits") ? in.smallNumber("permits") : -1);
            case "released" -> new Released(t, pid, seq, in.number("lock"), in.text("name"));
            case "announced" ->
                new Announced(
                        t, pid, seq, in.constant("what", Announcement.class), in.number("object"), in.text("name"));
            case "letgo" -> new LetGo(t, pid, seq, in.number("process"), in.number("since"), in.text("name"));
            case "sent" ->
                new Sent(t, pid, seq, in.number("channel"), in.text("name"), in.number("number"), in.text("preview"));
            case "received" ->
                new Received(
                        t, pid, seq, in.number("channel"), in.text("name"), in.number("number"), in.text("preview"));
            case "signalled" -> new Signalled(t, pid, seq, in.number("target"), in.text("signal"));
            case "failed" -> new Failed(t, pid, seq, in.text("exception"), in.text("message"), in.text("trace"));
            case "exited" ->
                new Exited(t, pid, seq, in.number("process"), in.has("status") ? in.smallNumber("status") : null);
            case "reparented" -> new Reparented(t, pid, seq, in.number("process"), in.number("from"), in.number("to"));
            case "prepared" -> new Prepared(t, pid, seq, in.number("child"));
            case "truncated" -> new Truncated(t, pid, seq, in.number("limit"));
            case "scheduled" ->
                new Scheduled(
                        t,
                        pid,
                        seq,
                        in.number("process"),
                        in.number("span"),
                        in.number("on"),
                        in.number("ready"),
                        in.number("voluntary"),
                        in.number("involuntary"),
                        in.smallNumber("cpu"));
            case "omitted" -> new Omitted(t, pid, seq, in.number("object"), in.text("name"), in.number("told"));
            default -> throw new TraceFormatException(Fault.KIND, "unknown event \"" + kind + "\"", kind);
        };
    }
}
