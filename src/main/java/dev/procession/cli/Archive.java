package dev.procession.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * A file with classes that a JVM maps into memory instead of loading them one by one: an AOT cache (JEP 514) where there
 * is such a thing, else a dynamic archive (JEP 350). Each belongs to one kind of process.
 */
enum Archive {
    SHELL("shell"),
    MAIN("main"),
    CHILD("child");

    private static final int FIRST_WITH_AOT_CACHE = 25;
    private static final boolean AOT_CACHE = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;

    private final String name;

    Archive(String name) {
        this.name = name;
    }

    Path in(Path directory) {
        return directory.resolve(name + (AOT_CACHE ? ".aot" : ".jsa"));
    }

    /** The options for a JVM that uses the archive in {@code directory}. */
    List<String> use(Path directory) {
        return withAgent((AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + in(directory));
    }

    /** The options for a JVM that writes the archive into {@code file} at its end, of the classes that it has used. */
    List<String> write(Path file) {
        return withAgent((AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /** Main has an agent, which may change classes, but never those of the archive. */
    private List<String> withAgent(String option) {
        return this == MAIN
                ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+AllowArchivingWithJavaAgent", option)
                : List.of(option);
    }
}
