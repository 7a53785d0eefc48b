package dev.procession.timeline;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown when nothing in a file is usable as the recording of a run. */
public final class UnreadableTraceException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient @Nullable TraceFault fault;
    private final String key;

    /** @param key the message that says why */
    UnreadableTraceException(Path file, String key) {
        super(file + ": " + key);
        this.file = file;
        this.fault = null;
        this.key = key;
    }

    UnreadableTraceException(TraceFault fault) {
        super(fault.sentence(Language.EN));
        this.file = fault.file();
        this.fault = fault;
        this.key = fault.key();
    }

    /** What is wrong, and where. The text is safe for a terminal. */
    public String sentence(Language language) {
        return fault != null
                ? fault.sentence(language)
                : MessageBundle.of(UnreadableTraceException.class, language).get(key, TraceFault.name(file));
    }
}
