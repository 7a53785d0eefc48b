package dev.procession.export;

import dev.procession.text.Language;
import dev.procession.text.Texts;
import dev.procession.text.Visible;

/** A file cannot be written; {@link #sentence} says why to the one who asked for it. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
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

    /** @param what the file, or what is wrong with it */
    ExportException(Reason reason, String what) {
        super(reason + " " + what);
        this.reason = reason;
        this.what = what;
    }

    /** What is wrong and what to do, in the reader's language. */
    public String sentence(Language language) {
        Texts texts = Texts.of(ExportException.class, language);
        return texts.get(reason.key, Visible.line(what), ExportFormat.endings());
    }
}
