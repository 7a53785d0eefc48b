package dev.procession.shell.edit;

import dev.procession.shell.console.FailureSentence;
import dev.procession.shell.console.Messages;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves the text of an editor, and keeps a copy of what is not saved. The copy may be made by any thread, even while the
 * JVM is ended.
 */
final class Saving {

    private final TextFile file;
    private final Rescue rescue;
    private final EditBuffer buffer;
    private final Messages messages;
    private volatile String saved;
    private volatile boolean given;
    private @Nullable String copied;

    Saving(TextFile file, Rescue rescue, EditBuffer buffer, Messages messages) {
        this.file = file;
        this.rescue = rescue;
        this.buffer = buffer;
        this.messages = messages;
        this.saved = buffer.text();
    }

    TextFile file() {
        return file;
    }

    boolean isChanged() {
        return !buffer.text().equals(saved);
    }

    /** The text that could not be saved last time; empty if there is none, or if it is what the file contains. */
    Optional<String> left() {
        return rescue.text().filter(text -> !text.equals(saved));
    }

    /** The copy that was made is of no use any more. */
    void forgetCopy() {
        rescue.forget();
        copied = null;
    }

    /** The person does not want what was typed, so no copy is made any more. */
    void giveUp() {
        given = true;
        forgetCopy();
    }

    /**
     * Saves the text.
     *
     * @return a sentence that says why that was not possible; empty if it was
     */
    String save() {
        String text = buffer.text();
        try {
            file.save(text);
        } catch (IOException | RuntimeException e) {
            try {
                return messages.text("editor.kept", shown(rescue.keep(text)), reason(e));
            } catch (IOException alsoFailed) {
                return messages.text("editor.only.here", reason(e));
            }
        }
        saved = text;
        forgetCopy();
        return "";
    }

    /** Writes a copy that the person asks for; the result is as that of {@link #save}. */
    String copy(Path to) {
        try {
            TextFile.write(to, buffer.text());
            return "";
        } catch (IOException | RuntimeException e) {
            return messages.text("editor.not.saved", reason(e));
        }
    }

    private String reason(Exception e) {
        return FailureSentence.of(e, MessageBundle.of(Messages.class, messages.language()));
    }

    /**
     * Keeps a copy of what is not saved, unless there is one.
     *
     * @return where it is; empty if there is nothing to keep
     * @throws IOException if it can be kept nowhere
     */
    synchronized Optional<Path> keepUnsaved() throws IOException {
        String text = buffer.text();
        if (given || text.equals(saved)) {
            return Optional.empty();
        }
        Path place = rescue.keep(text);
        copied = text;
        return Optional.of(place);
    }

    /** Whether the present text is saved, or a copy of it is kept. */
    boolean isSafe() {
        String text = buffer.text();
        return text.equals(saved) || text.equals(copied);
    }

    static String shown(Path path) {
        return TerminalSafe.line(path.toString());
    }
}
