package dev.procession.trace.read;

import dev.procession.trace.Event;
import dev.procession.trace.EventSeal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which events of a trace file are from the processes that they name. A program of the same user can write into
 * the file whatever it likes, but not with the mark of another process. A copy of an event with its mark is noticed,
 * since a process numbers its events and writes them in that order.
 */
public final class EventSeals {

    private static final String MARK = ",\"by\":\"";
    private static final String END = "\"}";
    private static final int MARK_DIGITS = 16;

    private static final class Author {
        private final EventSeal seal;
        private long highest;

        Author(EventSeal seal) {
            this.seal = seal;
        }
    }

    private final Map<Long, Author> authors = new HashMap<>();

    /** Adds a process whose seal is known: the shell, or main. */
    public void add(long pid, EventSeal seal) {
        authors.put(pid, new Author(seal));
    }

    /**
     * Whether an event is from the process that it names.
     *
     * @param text the event as it is in the file, up to its closing brace
     */
    boolean isGenuine(Event event, String text) {
        Author author = author(event);
        if (author == null || event.seq() <= author.highest || !hasMark(text, author.seal)) {
            return false;
        }
        author.highest = event.seq();
        if (event instanceof Event.Started) {
            authors.put(event.pid(), author);
        } else if (event instanceof Event.Launched launched) {
            addChild(launched.child(), author);
        } else if (event instanceof Event.Prepared prepared) {
            addChild(prepared.child(), author);
        } else if (event instanceof Event.Exited exited) {
            authors.remove(exited.process());
        }
        return true;
    }

    /** The author with the pid of the event; for the first event of a child, what its parent says about itself decides. */
    private @Nullable Author author(Event event) {
        Author known = authors.get(event.pid());
        if (known != null || !(event instanceof Event.Started started)) {
            return known;
        }
        Author parent = authors.get(started.ppid());
        return parent == null ? null : new Author(parent.seal.ofChild(started.pid()));
    }

    /** A process that is known keeps its seal, whoever says that it is his child. */
    private void addChild(long pid, Author parent) {
        authors.computeIfAbsent(pid, key -> new Author(parent.seal.ofChild(pid)));
    }

    private static boolean hasMark(String text, EventSeal seal) {
        int at = text.length() - END.length() - MARK_DIGITS - MARK.length();
        if (at < 0 || !text.startsWith(MARK, at) || !text.endsWith(END)) {
            return false;
        }
        byte[] marked = text.substring(0, at).getBytes(StandardCharsets.UTF_8);
        String mark = String.format("%016x", seal.hash(marked, marked.length));
        return text.startsWith(mark, at + MARK.length());
    }
}
