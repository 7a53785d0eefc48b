package dev.procession.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JDK's {@code jshell}, the peer for typed code.
 *
 * @param preferences the directory for its preferences, so that those of the user do not count and are not changed
 */
record JshellPeer(String tool, Path preferences) {

    static Optional<JshellPeer> find(Jdk jdk, Path directory) {
        String tool = jdk.tool("jshell");
        return Files.isExecutable(Path.of(tool))
                ? Optional.of(new JshellPeer(tool, directory.resolve("prefs")))
                : Optional.empty();
    }

    List<String> command() {
        return List.of(tool, "-J-Djava.util.prefs.userRoot=" + preferences);
    }
}
