package dev.procession.shell.command;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.engine.session.TypedSnippet;
import dev.procession.shell.console.Messages;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens typed code in an editor, and evaluates what the student changed there. */
public final class SnippetEditing {

    /** The name of the file for code that declares nothing. */
    private static final String NAMELESS = "typed";

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
        List<TypedSnippet> meant = typed.meant(words);
        List<String> before =
                meant.stream().map(TypedSnippet::source).distinct().toList();
        Path directory = Files.createTempDirectory("procession");
        try {
            Path file = fileFor(meant, directory);
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
            delete(directory);
        }
    }

    /** A file with the name of what is edited, because every editor shows the name. */
    private static Path fileFor(List<TypedSnippet> meant, Path directory) {
        String name = meant.stream()
                .map(TypedSnippet::name)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(NAMELESS);
        try {
            return directory.resolve(name + ".java");
        } catch (InvalidPathException e) {
            return directory.resolve(NAMELESS + ".java"); // letters that file names cannot have in this locale
        }
    }

    /** Deletes the directory with everything that an editor has put beside the file. */
    private static void delete(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
        Files.delete(directory);
    }
}
