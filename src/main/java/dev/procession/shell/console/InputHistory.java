package dev.procession.shell.console;

import dev.procession.shell.state.StateFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;

/**
 * The history of typed code and commands of all sessions, without the input of programs and the answers to questions.
 */
final class InputHistory extends DefaultHistory {

    /** Shorter beginnings match too many lines to suggest one. */
    private static final int SHORTEST_PREFIX = 2;

    private static final int MOST_LOOKED_AT = 500;

    private final Path file;
    private final Predicate<String> isKept;
    private @Nullable StateFault fault;
    private boolean mayBeWritten = true;
    private volatile boolean saved = true;

    /**
     * A history that is not loaded yet.
     *
     * @param file the same file as in the variable {@code HISTORY_FILE} of the reader
     */
    InputHistory(Path file, Predicate<String> isKept) {
        this.file = file;
        this.isKept = isKept;
    }

    /** Loads the file. If it is damaged, as after a write that a full disk cut off, it is set aside. */
    @Override
    public void load() {
        try {
            if (Files.isRegularFile(file)) {
                super.load();
            } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                setAside(); // Opening a pipe could take forever.
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            setAside(); // It is not text in UTF-8.
        } catch (IOException e) {
            mayBeWritten = false; // It could not be opened, and may be whole.
            saved = false;
        }
    }

    private void setAside() {
        StateFault found = StateFault.setAside(file);
        fault = found;
        mayBeWritten = found.kind() == StateFault.Kind.DAMAGED;
        saved = mayBeWritten;
    }

    /** What was wrong with the file when it was loaded; null if nothing was. */
    @Nullable
    StateFault fault() {
        return fault;
    }

    /** Adds to the file what is new, which is done after each line. If that fails, {@link #isSaved()} tells. */
    @Override
    public void save() {
        if (!mayBeWritten) {
            return;
        }
        try {
            super.save();
        } catch (IOException | RuntimeException e) {
            saved = false;
        }
    }

    /** Whether every line could be written into the file. */
    boolean isSaved() {
        return saved;
    }

    @Override
    public void add(Instant time, String line) {
        if (isKept.test(line)) {
            super.add(time, line);
        }
    }

    /** The rest of the newest line that begins with {@code typed}; empty if there is none. */
    String continuation(String typed) {
        if (typed.strip().length() < SHORTEST_PREFIX || typed.indexOf('\n') >= 0 || isEmpty()) {
            return "";
        }
        int looked = 0;
        for (Iterator<History.Entry> each = reverseIterator(last());
                each.hasNext() && looked < MOST_LOOKED_AT;
                looked++) {
            String line = each.next().line();
            if (line.startsWith(typed) && line.length() > typed.length() && line.indexOf('\n') < 0) {
                return line.substring(typed.length());
            }
        }
        return "";
    }
}
