package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.procession.engine.compile.CompiledProgram;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A run whose events a test can look at and wait for. */
public final class ObservedRun implements RunListener {

    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<Event> events = new ArrayList<>();
    private Run run;

    static ObservedRun start(Engine engine, CompiledProgram program) throws IOException {
        return start(engine, program, RunConditions.ORDINARY);
    }

    public static ObservedRun start(Engine engine, CompiledProgram program, RunConditions conditions)
            throws IOException {
        ObservedRun watched = new ObservedRun();
        watched.run = engine.run(program, conditions, watched);
        return watched;
    }

    static ObservedRun startPython(Engine engine, Path script) throws IOException {
        ObservedRun watched = new ObservedRun();
        watched.run = engine.runPython(script, "a test", RunConditions.ORDINARY, watched);
        return watched;
    }

    @Override
    public synchronized void onEvents(List<Event> arrived) {
        events.addAll(arrived);
        notifyAll();
    }

    @Override
    public synchronized void onEnd(Run run) {
        notifyAll();
    }

    public Run run() {
        return run;
    }

    Path workplace() {
        return run.traceFile().getParent().getParent();
    }

    public void awaitOver() throws InterruptedException {
        assertTrue(run.awaitOver(TimeUnit.NANOSECONDS.toMillis(DEADLINE_NANOS)), () -> "not over: " + events());
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public <E extends Event> List<E> all(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Waits for the first event that matches, which may already have arrived. */
    public synchronized <E extends Event> E await(Class<E> kind, Predicate<E> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (true) {
            for (E each : all(kind)) {
                if (wanted.test(each)) {
                    return each;
                }
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return fail("never told: " + events);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Waits until {@code text} has been printed, and returns the pid of the process that printed it. */
    public long awaitPrinted(String text) throws InterruptedException {
        return await(Event.Printed.class, printed -> printed.text().contains(text))
                .of();
    }

    /** Waits until the process with this name has started. */
    public Event.Started awaitStarted(String name) throws InterruptedException {
        return await(Event.Started.class, started -> started.name().equals(name));
    }

    public Event.Started started(String name) {
        return all(Event.Started.class).stream()
                .filter(started -> started.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + events()));
    }

    /** The pid of the process with this name, which is known even if it was killed before its first instruction. */
    Event.Launched launched(String name) {
        return all(Event.Launched.class).stream()
                .filter(launched -> launched.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + events()));
    }

    public Event.Exited exited(long pid) {
        return all(Event.Exited.class).stream()
                .filter(exited -> exited.process() == pid)
                .findFirst()
                .orElseThrow(() -> new AssertionError(pid + " did not end: " + events()));
    }

    /** All text that one process wrote to one of its streams. */
    public String printed(long pid, Event.Stream stream) {
        return all(Event.Printed.class).stream()
                .filter(printed -> printed.of() == pid && printed.stream() == stream)
                .map(Event.Printed::text)
                .collect(Collectors.joining());
    }

    public String out() {
        return printed(run.mainPid(), Event.Stream.OUT);
    }

    public String err() {
        return printed(run.mainPid(), Event.Stream.ERR);
    }

    public String out(String name) {
        return printed(started(name).pid(), Event.Stream.OUT);
    }
}
