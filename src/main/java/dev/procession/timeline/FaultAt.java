package dev.procession.timeline;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.read.TraceFormatException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** An error in a trace file with its place, told as {@code trace.jsonl:17: ...}. */
record FaultAt(Path file, long line, String key, List<Object> details) {

    private static final int LONGEST_DETAIL = 40;

    FaultAt(Path file, long line, TraceFormatException fault) {
        this(file, line, "recording." + fault.fault().name().toLowerCase(Locale.ROOT), fault.details());
    }

    String sentence(Language language) {
        MessageBundle texts = MessageBundle.of(FaultAt.class, language);
        Object[] shown = details.stream().map(FaultAt::shown).toArray();
        return name(file) + ":" + line + ": " + texts.get(key, shown);
    }

    /** The file name, made safe for a terminal. */
    static String name(Path file) {
        return TerminalSafe.line(file.toString());
    }

    private static String shown(Object detail) {
        String text = TerminalSafe.line(detail.toString());
        if (text.length() <= LONGEST_DETAIL) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_DETAIL - 1)) ? LONGEST_DETAIL - 1 : LONGEST_DETAIL;
        return text.substring(0, end) + "...";
    }
}
