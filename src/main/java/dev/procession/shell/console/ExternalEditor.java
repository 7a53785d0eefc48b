package dev.procession.shell.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the editor that the user has chosen in the environment variables {@code VISUAL} or {@code EDITOR}. */
final class ExternalEditor {

    private ExternalEditor() {}

    /** The command that edits {@code file}; empty if no editor is chosen. */
    static Optional<List<String>> command(Map<String, String> environment, boolean windows, Path file) {
        String chosen = environment.getOrDefault("VISUAL", "");
        if (chosen.isBlank()) {
            chosen = environment.getOrDefault("EDITOR", "");
        }
        if (chosen.isBlank()) {
            return Optional.empty();
        }
        if (windows) {
            List<String> command = new ArrayList<>(List.of(chosen.strip().split("\\s+")));
            command.add(file.toString());
            return Optional.of(command);
        }
        // The variable may hold options and quotes, as git and others allow.
        return Optional.of(List.of("/bin/sh", "-c", chosen + " \"$1\"", "editor", file.toString()));
    }

    /** Runs the editor on this terminal; false if it could not be run or ended with an error. */
    static boolean run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
