package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import dev.procession.trace.TraceHeader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run written down as a story, for tests:
 *
 * <pre>
 * Run run = new Run("join/with-join");
 * Actor main = run.main(4310);
 * Actor one = run.child("Process-1", 4321, main);
 * run.at(0, main).begins();
 * run.at(3, main).launches(one).joins(one);
 * run.at(46, one).begins().prints("hello\n").sleeps(5);
 * </pre>
 */
public final class ScriptedRun {

    static final long SHELL_PID = 4300;

    private static final long ORIGIN = 1_000_000_000_000L;
    private static final long ACTION = 100_000;

    /** A process that will take part, or the shell. */
    public static final class Actor {
        final long pid;
        final String name;
        final long ppid;
        boolean daemon;
        long seq;
        long launchedAt;
        public long lastWait;

        private Actor(long pid, String name, long ppid) {
            this.pid = pid;
            this.name = name;
            this.ppid = ppid;
        }

        public Actor daemon() {
            daemon = true;
            return this;
        }
    }

    private TraceHeader header;
    private final Actor shell = new Actor(SHELL_PID, "the shell", 1);
    private final List<Event> events = new ArrayList<>();

    public ScriptedRun(String title) {
        this(title, "Linux 6.8", 2);
    }

    public ScriptedRun(String title, String os, int cores) {
        header = new TraceHeader(1, title, "17.0.15", os, cores, "2026-03-01T09:00:00Z", ORIGIN - 80_000_000);
    }

    /** At another speed than written. */
    public ScriptedRun at(RunConditions conditions) {
        header = new TraceHeader(
                header.format(),
                header.title(),
                header.jdk(),
                header.os(),
                header.cores(),
                header.startedAt(),
                header.origin(),
                conditions);
        return this;
    }

    public Actor main(long pid) {
        return new Actor(pid, "MainProcess", SHELL_PID);
    }

    public Actor child(String name, long pid, Actor parent) {
        return new Actor(pid, name, parent.pid);
    }

    public Actor shell() {
        return shell;
    }

    /** What {@code who} does {@code millis} after main began; each further action of a chain takes a tenth more. */
    public Doing at(double millis, Actor who) {
        return new Doing(who, instant(millis));
    }

    public static long instant(double millis) {
        return ORIGIN + Math.round(millis * 1_000_000);
    }

    /** The events in the order in which they arrive. */
    public List<Event> events() {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(Event::t));
        return sorted;
    }

    public TraceHeader header() {
        return header;
    }

    public Timeline recorded() {
        return builder().buildRecorded();
    }

    /** The run as it stands after {@code millis}. */
    public Timeline until(double millis) {
        TimelineBuilder builder = new TimelineBuilder().header(header);
        events().stream().filter(e -> e.t() <= instant(millis)).forEach(builder::add);
        return builder.build(instant(millis));
    }

    public TimelineBuilder builder() {
        TimelineBuilder builder = new TimelineBuilder().header(header);
        events().forEach(builder::add);
        return builder;
    }

    /** The actions of one process from one instant on. */
    public final class Doing {
        private final Actor who;
        private long t;

        private Doing(Actor who, long t) {
            this.who = who;
            this.t = t;
        }

        public Doing begins() {
            long boot = who.launchedAt == 0 ? 0 : t - who.launchedAt;
            return add(new Event.Started(
                    t, who.pid, ++who.seq, who.ppid, who.name, who.daemon, who.name + "'s work", boot));
        }

        public Doing launches(Actor child) {
            child.launchedAt = t;
            return add(new Event.Launched(t, who.pid, ++who.seq, child.pid, child.name));
        }

        public Doing prints(String text) {
            return prints(Stream.OUT, text);
        }

        public Doing prints(Stream stream, String text) {
            return add(new Event.Printed(t, who.pid, ++who.seq, who.pid, stream, text));
        }

        public Doing catches(Actor child, String text) {
            return add(new Event.Printed(t, who.pid, ++who.seq, child.pid, Stream.RAW, text));
        }

        public Doing joins(Actor child) {
            return joins(child, -1);
        }

        public Doing joins(Actor child, double seconds) {
            return waits(Waits.JOIN, child.pid, child.name, seconds);
        }

        public Doing sleeps(double seconds) {
            return waits(Waits.SLEEP, 0, "", seconds);
        }

        public Doing waits(Waits what, long target, String name, double seconds) {
            who.lastWait = ++who.seq;
            long timeout = seconds < 0 ? -1 : Math.round(seconds * 1e9);
            return add(new Event.Waiting(t, who.pid, who.seq, what, target, name, timeout));
        }

        public Doing resumes() {
            return resumes(Outcome.DONE);
        }

        public Doing resumes(Outcome outcome) {
            return add(new Event.Resumed(t, who.pid, ++who.seq, who.lastWait, outcome));
        }

        public Doing signals(Actor target, String signal) {
            return add(new Event.Signalled(t, who.pid, ++who.seq, target.pid, signal));
        }

        Doing letsGo(Actor waiter, String name) {
            return add(new Event.LetGo(t, who.pid, ++who.seq, waiter.pid, waiter.lastWait, name));
        }

        Doing fails(String exception, String message) {
            return add(new Event.Failed(t, who.pid, ++who.seq, exception, message, "at Demo.f(Demo.java:3)"));
        }

        public Doing reaps(Actor child, @Nullable Integer status) {
            return add(new Event.Exited(t, who.pid, ++who.seq, child.pid, status));
        }

        public Doing sees(Actor orphan, long newParent) {
            return add(new Event.Reparented(t, who.pid, ++who.seq, orphan.pid, orphan.ppid, newParent));
        }

        public Doing sends(long channel, String name, long number, String preview) {
            return add(new Event.Sent(t, who.pid, ++who.seq, channel, name, number, preview));
        }

        public Doing receives(long channel, String name, long number, String preview) {
            return add(new Event.Received(t, who.pid, ++who.seq, channel, name, number, preview));
        }

        public Doing takes(long lock, String name) {
            return add(new Event.Acquired(t, who.pid, ++who.seq, lock, name));
        }

        /** One of several permits. */
        public Doing takesPermit(long semaphore, String name, int permits) {
            return add(new Event.Acquired(t, who.pid, ++who.seq, semaphore, name, permits));
        }

        public Doing givesBack(long lock, String name) {
            return add(new Event.Released(t, who.pid, ++who.seq, lock, name));
        }

        public Doing tells(Announcement what, long object, String name) {
            return add(new Event.Announced(t, who.pid, ++who.seq, what, object, name));
        }

        /** Starts the JVM of {@code child} ahead. */
        public Doing prepares(Actor child) {
            return add(new Event.Prepared(t, who.pid, ++who.seq, child.pid));
        }

        /** Looks up how the scheduler treats a process; times in milliseconds, on CPU 0. */
        Doing looksUp(Actor process, double span, double onCpu, double ready, long voluntary, long involuntary) {
            return add(new Event.Scheduled(
                    t,
                    who.pid,
                    ++who.seq,
                    process.pid,
                    Math.round(span * 1e6),
                    Math.round(onCpu * 1e6),
                    Math.round(ready * 1e6),
                    voluntary,
                    involuntary,
                    0));
        }

        Doing stopsRecording(long limit) {
            return add(new Event.Truncated(t, who.pid, ++who.seq, limit));
        }

        /** An event that was written and is missing. */
        public Doing losesOne() {
            who.seq++;
            return this;
        }

        private Doing add(Event event) {
            events.add(event);
            t += ACTION;
            return this;
        }
    }
}
