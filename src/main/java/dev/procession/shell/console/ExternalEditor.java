package dev.procession.shell.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the editor that the user has chosen in the environment variables {@code VISUAL} or {@code EDITOR}. */
public final class ExternalEditor {

    private ExternalEditor() {}

    /** What became of the editor that the user has chosen. */
    public enum Outcome {
        /** No editor is chosen. */
        NONE,
        /** It could not be run, or ended with an error. */
        FAILED,
        DONE
    }

    /** Runs the chosen editor on this terminal, if there is one. */
    static Outcome open(Path file) throws InterruptedException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Optional<List<String>> chosen = command(System.getenv(), windows, file);
        return chosen.isEmpty() ? Outcome.NONE : run(chosen.get()) ? Outcome.DONE : Outcome.FAILED;
    }

    /** The name of the editor as the user wrote it; empty if none is chosen. */
    public static String name() {
        return name(System.getenv());
    }

    private static String name(Map<String, String> environment) {
        String chosen = environment.getOrDefault("VISUAL", "");
        return chosen.isBlank() ? environment.getOrDefault("EDITOR", "") : chosen;
    }

    /** The command that edits {@code file}; empty if no editor is chosen. */
    static Optional<List<String>> command(Map<String, String> environment, boolean windows, Path file) {
        String chosen = name(environment);
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

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
