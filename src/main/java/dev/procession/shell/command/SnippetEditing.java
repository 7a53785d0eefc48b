package dev.procession.shell.command;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.engine.session.TypedSnippet;
import dev.procession.shell.console.Messages;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens typed code in an editor, and evaluates what the student changed there. */
public final class SnippetEditing {

    private final TypedCommands typed;
    private final Foreground foreground;
    private final FileEditing editing;
    private final Messages messages;

    public SnippetEditing(TypedCommands typed, FileEditing editing, Foreground foreground, Messages messages) {
        this.typed = typed;
        this.editing = editing;
        this.foreground = foreground;
        this.messages = messages;
    }

    /** Whether each word names typed code, by its number or by the name that it declares. */
    public boolean isMeant(String words) {
        return typed.areMeant(words);
    }

    /** The names of typed declarations, for completion. */
    public List<String> names() {
        return typed.names();
    }

    public void edit(String words) throws IOException, InterruptedException {
        List<String> before =
                typed.meant(words).stream().map(TypedSnippet::source).distinct().toList();
        Path file = Files.createTempFile("procession", ".java");
        try {
            Files.writeString(file, String.join("\n", before) + "\n");
            if (!editing.editSnippets(file)) {
                foreground.fail();
                return;
            }
            String edited = ProgramFile.read(file).replace("\r\n", "\n").strip();
            List<String> after = new ArrayList<>(foreground.session().pieces(edited));
            after.replaceAll(String::strip);
            after.removeAll(before);
            after.removeIf(String::isEmpty);
            if (after.isEmpty()) {
                messages.note("edit.unchanged");
            } else {
                foreground.eval(String.join("\n", after));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
