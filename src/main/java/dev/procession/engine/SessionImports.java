package dev.procession.engine;

import java.util.List;
import java.util.Set;

/** What typed code may use without an import of its own. */
final class SessionImports {

    /**
     * Single-type imports for this library: with {@code import ….*} the name {@code Process} would be ambiguous, since
     * {@code java.lang} has one as well.
     */
    static final List<String> ALL = List.of(
            "import java.io.*;",
            "import java.math.*;",
            "import java.nio.file.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import dev.procession.multiprocessing.Args;",
            "import dev.procession.multiprocessing.Process;",
            "import static dev.procession.multiprocessing.Multiprocessing.*;");

    /** The types among them whose names a student may take away without meaning to. */
    static final Set<String> LIBRARY_TYPES = Set.of("Args", "Process");

    private SessionImports() {}
}
