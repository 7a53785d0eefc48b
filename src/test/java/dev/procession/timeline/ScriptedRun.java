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
 * Makes the events of a run from a script, for tests:
 *
 * <pre>
 * ScriptedRun run = new ScriptedRun("join/with-join");
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

    /** A process of the run, or the shell. */
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

    /** Sets the conditions of the run, such as its speed. */
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

    /**
     * The actions of {@code who}, beginning {@code millis} after main; each further action of a chain comes 0.1 ms
     * later.
     */
    public Actions at(double millis, Actor who) {
        return new Actions(who, instant(millis));
    }

    public static long instant(double millis) {
        return ORIGIN + Math.round(millis * 1_000_000);
    }

    /** The events in order of arrival. */
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

    /** The timeline of the run as it is after {@code millis}. */
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

    /** The actions of one process, beginning at one instant. */
    public final class Actions {
        private final Actor who;
        private long t;

        private Actions(Actor who, long t) {
            this.who = who;
            this.t = t;
        }

        public Actions begins() {
            long boot = who.launchedAt == 0 ? 0 : t - who.launchedAt;
            return add(new Event.Started(
                    t, who.pid, ++who.seq, who.ppid, who.name, who.daemon, who.name + "'s work", boot));
        }

        public Actions launches(Actor child) {
            child.launchedAt = t;
            return add(new Event.Launched(t, who.pid, ++who.seq, child.pid, child.name));
        }

        public Actions prints(String text) {
            return prints(Stream.OUT, text);
        }

        public Actions prints(Stream stream, String text) {
            return add(new Event.Printed(t, who.pid, ++who.seq, who.pid, stream, text));
        }

        public Actions catches(Actor child, String text) {
            return add(new Event.Printed(t, who.pid, ++who.seq, child.pid, Stream.RAW, text));
        }

        public Actions joins(Actor child) {
            return joins(child, -1);
        }

        public Actions joins(Actor child, double seconds) {
            return waits(Waits.JOIN, child.pid, child.name, seconds);
        }

        public Actions sleeps(double seconds) {
            return waits(Waits.SLEEP, 0, "", seconds);
        }

        public Actions waits(Waits what, long target, String name, double seconds) {
            who.lastWait = ++who.seq;
            long timeout = seconds < 0 ? -1 : Math.round(seconds * 1e9);
            return add(new Event.Waiting(t, who.pid, who.seq, what, target, name, timeout));
        }

        public Actions resumes() {
            return resumes(Outcome.DONE);
        }

        public Actions resumes(Outcome outcome) {
            return add(new Event.Resumed(t, who.pid, ++who.seq, who.lastWait, outcome));
        }

        public Actions signals(Actor target, String signal) {
            return add(new Event.Signalled(t, who.pid, ++who.seq, target.pid, signal));
        }

        Actions letsGo(Actor waiter, String name) {
            return add(new Event.LetGo(t, who.pid, ++who.seq, waiter.pid, waiter.lastWait, name));
        }

        Actions fails(String exception, String message) {
            return add(new Event.Failed(t, who.pid, ++who.seq, exception, message, "at Demo.f(Demo.java:3)"));
        }

        public Actions reaps(Actor child, @Nullable Integer status) {
            return add(new Event.Exited(t, who.pid, ++who.seq, child.pid, status));
        }

        public Actions sees(Actor orphan, long newParent) {
            return add(new Event.Reparented(t, who.pid, ++who.seq, orphan.pid, orphan.ppid, newParent));
        }

        public Actions sends(long channel, String name, long number, String preview) {
            return add(new Event.Sent(t, who.pid, ++who.seq, channel, name, number, preview));
        }

        public Actions receives(long channel, String name, long number, String preview) {
            return add(new Event.Received(t, who.pid, ++who.seq, channel, name, number, preview));
        }

        public Actions takes(long lock, String name) {
            return add(new Event.Acquired(t, who.pid, ++who.seq, lock, name));
        }

        /** Acquires a permit of a semaphore. */
        public Actions takesPermit(long semaphore, String name, int permits) {
            return add(new Event.Acquired(t, who.pid, ++who.seq, semaphore, name, permits));
        }

        public Actions givesBack(long lock, String name) {
            return add(new Event.Released(t, who.pid, ++who.seq, lock, name));
        }

        public Actions reads(String name, String value) {
            return add(new Event.Accessed(t, who.pid, ++who.seq, false, name, value));
        }

        public Actions writes(String name, String value) {
            return add(new Event.Accessed(t, who.pid, ++who.seq, true, name, value));
        }

        public Actions tells(Announcement what, long object, String name) {
            return add(new Event.Announced(t, who.pid, ++who.seq, what, object, name));
        }

        /** Starts the JVM of {@code child} in advance. */
        public Actions prepares(Actor child) {
            return add(new Event.Prepared(t, who.pid, ++who.seq, child.pid));
        }

        /** Adds a sample of the scheduling of a process on CPU 0, with times in milliseconds. */
        Actions looksUp(Actor process, double span, double onCpu, double ready, long voluntary, long involuntary) {
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

        Actions stopsRecording(long limit) {
            return add(new Event.Truncated(t, who.pid, ++who.seq, limit));
        }

        /** Skips a sequence number, as if an event were lost. */
        public Actions losesOne() {
            who.seq++;
            return this;
        }

        private Actions add(Event event) {
            events.add(event);
            t += ACTION;
            return this;
        }
    }
}
