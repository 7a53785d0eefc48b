package dev.procession.export;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;

/** Thrown when a file cannot be written; {@link #sentence} says why, for the person who asked for it. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why the file cannot be written. */
    enum Reason {
        ENDING("wrong.ending"),
        NAME("wrong.name"),
        NO_FOLDER("wrong.folder"),
        IS_FOLDER("wrong.file"),
        FOREIGN("wrong.foreign"),
        FORBIDDEN("wrong.forbidden"),
        FULL("wrong.full"),
        FAILED("wrong.failed");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Reason reason;
    private final String what;

    /** @param what the name of the file or folder, where needed with the reason from the operating system */
    ExportException(Reason reason, String what) {
        super(reason + " " + what);
        this.reason = reason;
        this.what = what;
    }

    /** A sentence that says what is wrong and what to do. */
    public String sentence(Language language) {
        MessageBundle texts = MessageBundle.of(ExportException.class, language);
        return texts.get(reason.key, TerminalSafe.line(what), ExportFormat.endings());
    }
}
