package dev.procession.shell.run;

import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.WaitGraph;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the endless timeline of typed code into episodes, so that each can be shown like a run. An episode begins with
 * the piece of code that starts a process while no other child is alive, or that waits for a lock which nobody can
 * release. It ends when all children have ended and code is typed again. Output of main outside of an
 * episode is printed as it is.
 */
final class SessionEpisodes implements RunListener {

    private final Messages messages;
    private final Set<Long> children = new HashSet<>();
    private final List<Event> sinceEvaluation = new ArrayList<>();
    private final WaitGraph waits = new WaitGraph();
    private final Map<Long, Event.Prepared> ready = new LinkedHashMap<>();
    private final StringBuilder unfinishedLine = new StringBuilder();
    private Event.@Nullable Started main;
    private @Nullable Run run;
    private @Nullable RunView episode;
    private boolean open;
    private final InputWait input = new InputWait();
    private final Runnable begun;
    private final Consumer<RunView> finished;
    private boolean evaluating;
    private @Nullable RunView reported;

    /**
     * Creates the listener of a session, which has no episode yet.
     *
     * @param begun called when an episode begins
     * @param finished called with each episode when its processes have ended and the code that started them is done
     */
    SessionEpisodes(Messages messages, Runnable begun, Consumer<RunView> finished) {
        this.messages = messages;
        this.begun = begun;
        this.finished = finished;
    }

    /** The last episode; null if there was none yet. */
    synchronized @Nullable RunView episode() {
        return episode;
    }

    /** The last episode as it is now; else main and the JVMs that are started ahead; null if there are none. */
    synchronized @Nullable Timeline present() {
        if (episode != null) {
            return episode.timeline();
        }
        if (main == null || ready.isEmpty()) {
            return null;
        }
        RunView picture = new RunView(messages);
        picture.addQuietly(main);
        ready.values().forEach(picture::addQuietly);
        return picture.timeline();
    }

    synchronized boolean hasLivingChildren() {
        return !children.isEmpty();
    }

    private synchronized boolean isGoingOn() {
        return evaluating || !children.isEmpty();
    }

    /** Must be called before a piece of code is evaluated. */
    void beginEvaluation(@Nullable Run current) {
        if (current != null && !current.room().makeAgain()) {
            onGap(current); // the disk is still full, so what this code prints cannot be shown either
        }
        expectCode(current);
    }

    @Override
    public void onGap(Run gapped) {
        messages.print(GapLines.atOnce(gapped, messages));
    }

    @Override
    public void onFailure(Run failing, Throwable thrown) {
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

    private synchronized void expectCode(@Nullable Run current) {
        run = current;
        evaluating = true;
        sinceEvaluation.clear();
        if (children.isEmpty()) {
            open = false;
        }
    }

    /**
     * Must be called after a piece of code was evaluated. Prints an unfinished line, because nothing will finish it.
     */
    void endEvaluation() {
        List<StyledLine> lines = new ArrayList<>();
        synchronized (this) {
            if (unfinishedLine.length() > 0) {
                lines.add(StyledLine.of(TerminalSafe.line(unfinishedLine.toString())));
                unfinishedLine.setLength(0);
            }
            evaluating = false;
            if (open && episode != null) {
                episode.freeze(children.isEmpty());
            }
        }
        messages.print(lines);
        reportIfFinished();
    }

    private void reportIfFinished() {
        RunView ended;
        synchronized (this) {
            if (evaluating || !children.isEmpty() || episode == null || episode == reported) {
                return;
            }
            ended = episode;
            reported = ended;
        }
        finished.accept(ended);
    }

    @Override
    public void onEvents(List<Event> events) {
        List<StyledLine> plain = new ArrayList<>();
        List<Event> ofEpisode = new ArrayList<>();
        RunView current;
        synchronized (this) {
            for (Event event : events) {
                take(event, plain, ofEpisode);
            }
            current = episode;
        }
        messages.print(plain);
        if (current != null && !ofEpisode.isEmpty()) {
            current.onEvents(ofEpisode);
            current.freeze(!isGoingOn());
        }
        reportIfFinished();
    }

    /** Tells whether main waits for a line from the student. */
    InputWait input() {
        return input;
    }

    private void take(Event event, List<StyledLine> plain, List<Event> ofEpisode) {
        input.record(event);
        if (event instanceof Event.Started started && started.name().equals("MainProcess")) {
            main = started;
            waits.add(started);
            return;
        }
        if (isAboutReadyJvm(event)) {
            waits.add(event);
            if (episode != null) {
                episode.addQuietly(event);
            }
            return;
        }
        if (event instanceof Event.Launched launched) {
            boolean nextEpisode = children.isEmpty() && episode == reported;
            children.add(launched.child());
            if (!open || nextEpisode) {
                begin(launched.t());
            }
        } else if (!open && isInVain(event)) {
            begin(event.t());
        } else if (event instanceof Event.Exited exited) {
            children.remove(exited.process());
        }
        waits.add(event);
        if (open) {
            ofEpisode.add(event);
        } else {
            sinceEvaluation.add(event);
            if (event instanceof Event.Printed printed) {
                showPlainly(printed, plain);
            }
        }
    }

    /** Whether an event is about a JVM that is started ahead. Such a JVM has no work and belongs to no episode. */
    private boolean isAboutReadyJvm(Event event) {
        if (event instanceof Event.Prepared prepared) {
            ready.put(prepared.child(), prepared);
            return true;
        }
        if (event instanceof Event.Launched launched) {
            ready.remove(launched.child());
        }
        return event instanceof Event.Exited exited && ready.remove(exited.process()) != null
                || event instanceof Event.Reparented reparented && ready.containsKey(reparented.process());
    }

    /**
     * Whether main begins to wait for a lock whose holder has ended, or which it holds itself. Nobody can release this
     * lock, so the wait begins an episode, which explains it.
     */
    private boolean isInVain(Event event) {
        return event instanceof Event.Waiting wait && wait.what() == Waits.LOCK && waits.wouldBeInVain(wait);
    }

    private void begin(long now) {
        open = true;
        RunView fresh = new RunView(messages);
        long origin = sinceEvaluation.isEmpty() ? now : sinceEvaluation.get(0).t();
        if (run != null) {
            fresh.attach(run, run.header().from(origin));
        }
        fresh.origin(origin);
        if (main != null) {
            fresh.addQuietly(main);
        }
        ready.values().forEach(fresh::addQuietly);
        sinceEvaluation.forEach(fresh::addQuietly);
        fresh.setWaits(waits);
        sinceEvaluation.clear();
        episode = fresh;
        begun.run();
    }

    private void showPlainly(Event.Printed printed, List<StyledLine> plain) {
        Style style = printed.stream() == Event.Stream.OUT ? Style.PLAIN : Style.WARNING;
        unfinishedLine.append(printed.text());
        int start = 0;
        for (int end; (end = unfinishedLine.indexOf("\n", start)) >= 0; start = end + 1) {
            plain.add(StyledLine.of(TerminalSafe.line(unfinishedLine.substring(start, end)), style));
        }
        unfinishedLine.delete(0, start);
    }

    @Override
    public void onEnd(Run ended) {
        // Nothing to do: the session continues with another main, or reports its end itself.
    }
}
