package dev.procession.shell.run;

import dev.procession.timeline.TraceFile;
import dev.procession.trace.Event;
import dev.procession.trace.read.TraceReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which events of a run the shell keeps in memory, which is finite, while a run may last for days. The limits
 * are those of a recording that is read. What ends is always kept: who is alive must be true in every picture.
 */
final class EventRoom {

    /** Where an event goes. */
    enum Place {
        /** Into the timeline and the feed. */
        TIMELINE,
        /** Into the feed only. */
        FEED,
        /** Nowhere: it is about a process that is left out. */
        NOWHERE
    }

    /** A wait of a thread, by the process and the number of the event with which it began. */
    private record WaitBegin(long pid, long seq) {}

    /** Text may take this part of the memory, or twice as much if it is not in a European language. */
    private static final int TEXT_SHARE = 8;

    private final long mostEvents;
    private final int mostProcesses;
    private final Set<Long> alive = new HashSet<>();
    private final Set<WaitBegin> leftOutWaits = new HashSet<>();
    private final long mostText;
    private long events;
    private long text;
    private boolean closed;
    private int processes;
    private boolean saidEvents;
    private boolean saidProcesses;
    private Optional<String> news = Optional.empty();

    /**
     * @param mostEvents after so many events, those of kinds that come in masses are left out; after twice as many, all
     *     but those about the beginning and the end of processes
     * @param mostProcesses after so many processes, the others are left out
     */
    EventRoom(long mostEvents, int mostProcesses) {
        this(mostEvents, mostProcesses, Long.MAX_VALUE);
    }

    /** @param mostText after so many characters of printed text, the rest is left out */
    EventRoom(long mostEvents, int mostProcesses, long mostText) {
        this.mostText = mostText;
        this.mostEvents = mostEvents;
        this.mostProcesses = mostProcesses;
    }

    static EventRoom ofThisJvm() {
        return new EventRoom(
                TraceReader.Limits.ofThisJvm().events(),
                TraceFile.MAX_PROCESSES,
                Runtime.getRuntime().maxMemory() / TEXT_SHARE);
    }

    /** How many events are shown, if the timeline is full. */
    long events() {
        return events;
    }

    int mostProcesses() {
        return mostProcesses;
    }

    Place place(Event event) {
        long about = about(event);
        if (begins(event) && !alive.contains(about)) {
            if (processes >= mostProcesses) {
                return leftOut();
            }
            processes++;
            alive.add(about);
        }
        boolean known = alive.contains(about);
        if (event instanceof Event.Exited) {
            alive.remove(about);
        } else if (isFull(event)) {
            news = saidEvents ? Optional.empty() : Optional.of("feed.full");
            saidEvents = true;
            return Place.FEED;
        }
        if (!known && processes >= mostProcesses) {
            return leftOut();
        }
        events++;
        return Place.TIMELINE;
    }

    private Place leftOut() {
        news = saidProcesses ? Optional.empty() : Optional.of("feed.processes");
        saidProcesses = true;
        return Place.NOWHERE;
    }

    /** Lets in no more events that come in masses, since memory has run out. */
    void close() {
        closed = true;
    }

    private boolean isFull(Event event) {
        if (event instanceof Event.Resumed resumed) {
            return leftOutWaits.remove(new WaitBegin(resumed.pid(), resumed.since()));
        }
        boolean masses = comesInMasses(event);
        boolean full = events >= (masses ? mostEvents : 2 * mostEvents) && !begins(event) || masses && closed;
        if (!full && event instanceof Event.Printed printed) {
            full = text + printed.text().length() > mostText;
            text += full ? 0 : printed.text().length();
        }
        if (full && event instanceof Event.Waiting) {
            leftOutWaits.add(new WaitBegin(event.pid(), event.seq()));
        }
        return full;
    }

    /** The key of the sentence about what is left out from now on; empty if there is nothing new to say. */
    Optional<String> takeNews() {
        Optional<String> taken = news;
        news = Optional.empty();
        return taken;
    }

    private static boolean begins(Event event) {
        return event instanceof Event.Started || event instanceof Event.Launched || event instanceof Event.Prepared;
    }

    /** The process that would be new in the timeline with this event, if it is not known yet. */
    private static long about(Event event) {
        if (event instanceof Event.Launched launched) {
            return launched.child();
        }
        if (event instanceof Event.Prepared prepared) {
            return prepared.child();
        }
        if (event instanceof Event.Signalled signalled) {
            return signalled.target();
        }
        return event instanceof Event.LetGo letGo ? letGo.process() : event.subject();
    }

    /** Whether a loop of the program can cause such an event ten thousand times a second. */
    static boolean comesInMasses(Event event) {
        return event instanceof Event.Printed
                || event instanceof Event.Sent
                || event instanceof Event.Received
                || event instanceof Event.Acquired
                || event instanceof Event.Released;
    }
}
