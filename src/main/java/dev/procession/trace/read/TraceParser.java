package dev.procession.trace.read;

import dev.procession.trace.Cpus;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Accessed;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Announcement;
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
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Truncated;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.read.TraceFormatException.Fault;
import java.util.function.Function;

/** Parses the lines of a trace file: the header, and one event a line. */
final class TraceParser {

    private TraceParser() {}

    /**
     * Parses the first line of a trace.
     *
     * @throws TraceFormatException if the line is not a header, or its format is newer than {@link TraceHeader#FORMAT}
     */
    static TraceHeader parseHeader(String line) {
        JsonFields in = new JsonFields(line, 0, line.length());
        if (!in.text("e").equals("header")) {
            throw new TraceFormatException(Fault.NO_HEADER, "the first line of a trace must be its header");
        }
        int format = in.smallNumber("format");
        if (format < 1) {
            throw TraceFormatException.wrongValue("format", format);
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
                in.has("steps") && in.flag("steps"),
                in.has("order") ? in.text("order") : null);
    }

    private static <T> T parse(JsonFields in, String name, Function<String, T> parser) {
        String text = in.text(name);
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw TraceFormatException.wrongValue(name, text);
        }
    }

    /**
     * Parses {@code line[from, end)}.
     *
     * @throws TraceFormatException if that is not exactly one event
     */
    static Event parse(String line, int from, int end) {
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
            case "accessed" -> new Accessed(t, pid, seq, in.flag("writes"), in.text("name"), in.text("value"));
            case "disowned" -> new Disowned(t, pid, seq, in.number("process"), in.text("kind"));
            case "omitted" -> new Omitted(t, pid, seq, in.number("object"), in.text("name"), in.number("told"));
            default -> throw new TraceFormatException(Fault.KIND, "unknown event \"" + kind + "\"", kind);
        };
    }
}
