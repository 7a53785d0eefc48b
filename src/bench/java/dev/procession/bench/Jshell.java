package dev.procession.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The peer for typing.
 *
 * @param preferences a place for what it keeps, so that the user's own is left alone and every start is the same
 */
record Jshell(String tool, Path preferences) {

    static Optional<Jshell> find(Jdk jdk, Path directory) {
        String tool = jdk.tool("jshell");
        return Files.isExecutable(Path.of(tool))
                ? Optional.of(new Jshell(tool, directory.resolve("prefs")))
                : Optional.empty();
    }

    List<String> command() {
        return List.of(tool, "-J-Djava.util.prefs.userRoot=" + preferences);
    }
}
