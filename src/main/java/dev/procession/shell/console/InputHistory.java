package dev.procession.shell.console;

import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jline.reader.History;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The history of typed code and commands of all sessions, without the input of programs and the answers to questions.
 */
final class InputHistory extends DefaultHistory {

    /** Shorter beginnings match too many lines to suggest one. */
    private static final int SHORTEST_PREFIX = 2;

    private static final int MOST_LOOKED_AT = 500;

    private final Predicate<String> isKept;

    InputHistory(Predicate<String> isKept) {
        this.isKept = isKept;
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
