package dev.procession.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * A class archive: a file with classes that a JVM maps into memory instead of loading them one by one. It is an AOT
 * cache (JEP 514) on JDK 25 and newer, else a dynamic archive (JEP 350). Each kind of process has its own.
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

    /** The JVM options for using the archive in {@code directory}. */
    List<String> use(Path directory) {
        return withAgent((AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + in(directory));
    }

    /** The JVM options for writing an archive of all used classes into {@code file} when the JVM ends. */
    List<String> write(Path file) {
        return withAgent((AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
    }

    /**
     * Adds the options with which main can use an archive although it has an agent. Without them the JVM refuses that,
     * since an agent may change classes. Main's agent never changes archived classes.
     */
    private List<String> withAgent(String option) {
        return this == MAIN
                ? List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+AllowArchivingWithJavaAgent", option)
                : List.of(option);
    }
}
