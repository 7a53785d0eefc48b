package dev.procession.shell.edit;

import dev.procession.engine.ShutdownAction;
import dev.procession.shell.console.ExternalEditor;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person edit a file: in the editor that they have chosen, or else in the one of this package. Whatever happens
 * meanwhile, what was typed is in the file or in another one, whose name is said.
 */
public final class FileEditing {

    private final Path state;
    private final Foreground foreground;
    private final Messages messages;

    /**
     * Creates it.
     *
     * @param state the user's state directory, for text that could not be saved
     */
    public FileEditing(Path state, Foreground foreground, Messages messages) {
        this.state = state;
        this.foreground = foreground;
        this.messages = messages;
    }

    /** Says which texts could not be saved in earlier shells. */
    public void sayWhatIsLeft() {
        List<Path> left = Rescue.all(state);
        if (!left.isEmpty()) {
            Path first = left.get(0);
            boolean one = left.size() == 1;
            messages.warn(
                    one ? "editor.left.one" : "editor.left",
                    Saving.shown(one ? first : first.toAbsolutePath().getParent()),
                    left.size());
        }
    }

    /**
     * Edits a program, about which the compiler is asked.
     *
     * @return false if the file could not be opened here; a sentence has said why
     */
    public boolean edit(Path file) throws IOException, InterruptedException {
        boolean program = String.valueOf(file.getFileName()).endsWith(".java");
        return edit(file, program ? new ProgramCheck(foreground, messages, file) : null);
    }

    /** Edits lines of Java that are no program, as the other method does. */
    public boolean editSnippets(Path file) throws IOException, InterruptedException {
        return edit(file, null);
    }

    private boolean edit(Path file, @Nullable CodeCheck check) throws IOException, InterruptedException {
        ExternalEditor.Outcome outside = messages.console().editOutside(file);
        if (outside == ExternalEditor.Outcome.DONE) {
            return true;
        }
        if (outside == ExternalEditor.Outcome.FAILED) {
            messages.warn("edit.outside.failed", TerminalSafe.line(ExternalEditor.name()));
        }
        TextFile text;
        try {
            text = TextFile.open(file);
        } catch (NoSuchFileException e) {
            messages.warn("save.folder", TerminalSafe.line(String.valueOf(e.getMessage())));
            return false;
        }
        EditBuffer buffer = new EditBuffer(text.text());
        Saving saving = new Saving(text, new Rescue(state, text.file()), buffer, messages);
        Editor editor = new Editor(saving, buffer, check, messages, System::nanoTime);
        if (show(editor, saving)) {
            return true;
        }
        messages.say("edit.yourself", Saving.shown(text.file()));
        return false;
    }

    private boolean show(Editor editor, Saving saving) {
        ShutdownAction end = ShutdownAction.of("unsaved text", () -> keep(saving));
        try {
            boolean shown = messages.console().show(() -> editor);
            if (editor.isHungUp()) {
                sayKept(saving);
            }
            return shown;
        } catch (IOException | RuntimeException | Error e) {
            // Memory may be short, or the terminal gone; the text is what counts.
            messages.warn("editor.failed");
            sayKept(saving);
            messages.warn(e);
            return true;
        } finally {
            end.cancel();
        }
    }

    private void sayKept(Saving saving) {
        Optional<Path> kept = keep(saving);
        kept.ifPresent(place ->
                messages.warn("editor.rescued", Saving.shown(saving.file().file()), Saving.shown(place)));
    }

    private static Optional<Path> keep(Saving saving) {
        try {
            return saving.keepUnsaved();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // there is no place left for it
        }
    }
}
