package dev.procession.timeline;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.read.TraceFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An error in a trace file with its place, shown as {@code trace.jsonl:17: ...}. */
record TraceFault(Path file, long line, String key, List<Object> details) {

    private static final int MAX_DETAIL_CHARS = 40;

    TraceFault(Path file, long line, TraceFormatException fault) {
        this(file, line, "recording." + fault.fault().name().toLowerCase(Locale.ROOT), fault.details());
    }

    String sentence(Language language) {
        MessageBundle texts = MessageBundle.of(TraceFault.class, language);
        Object[] shown = details.stream().map(TraceFault::shown).toArray();
        return name(file) + ":" + line + ": " + texts.get(key, shown);
    }

    /** The file name, made safe for a terminal. */
    static String name(Path file) {
        return TerminalSafe.line(file.toString());
    }

    private static String shown(Object detail) {
        String text = TerminalSafe.line(detail.toString());
        if (text.length() <= MAX_DETAIL_CHARS) {
            return text;
        }
        int end =
                Character.isHighSurrogate(text.charAt(MAX_DETAIL_CHARS - 1)) ? MAX_DETAIL_CHARS - 1 : MAX_DETAIL_CHARS;
        return text.substring(0, end) + "...";
    }
}
