package dev.procession.shell;

import dev.procession.engine.session.TypedSnippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens typed code in an editor, and evaluates what the student changed there. */
final class SnippetEditing {

    private final TypedCommands typed;
    private final Stage stage;
    private final Speaker speaker;

    SnippetEditing(TypedCommands typed, Stage stage, Speaker speaker) {
        this.typed = typed;
        this.stage = stage;
        this.speaker = speaker;
    }

    /** Whether each word names typed code, by its number or by the name that it declares. */
    boolean isMeant(String words) {
        return typed.areMeant(words);
    }

    /** The names of typed declarations, for completion. */
    List<String> names() {
        return typed.names();
    }

    void edit(String words) throws IOException, InterruptedException {
        List<String> before =
                typed.meant(words).stream().map(TypedSnippet::source).distinct().toList();
        Path file = Files.createTempFile("procession", ".java");
        try {
            Files.writeString(file, String.join("\n", before) + "\n");
            if (!speaker.console().edit(file)) {
                stage.fail();
                speaker.warn("edit.none");
                return;
            }
            List<String> after = new ArrayList<>(
                    Pieces.of(Files.readString(file).replace("\r\n", "\n").strip(), stage.session()::completeness));
            after.replaceAll(String::strip);
            after.removeAll(before);
            after.removeIf(String::isEmpty);
            if (after.isEmpty()) {
                speaker.whisper("edit.unchanged");
            } else {
                stage.eval(String.join("\n", after));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
