package dev.procession.engine;

import java.util.List;
import java.util.Set;

/** What typed code may use without an import of its own. */
final class SessionImports {

    /**
     * All of this library at once, since each import costs the session's start 5 ms or more; and by themselves those types
     * whose names would be ambiguous then, as {@code java.lang}, {@code java.util} or {@code java.util.concurrent} has one
     * as well.
     */
    static final List<String> ALL = List.of(
            "import java.io.*;",
            "import java.math.*;",
            "import java.nio.file.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import dev.procession.multiprocessing.*;",
            "import dev.procession.multiprocessing.Args;",
            "import dev.procession.multiprocessing.BrokenBarrierException;",
            "import dev.procession.multiprocessing.Process;",
            "import dev.procession.multiprocessing.Queue;",
            "import dev.procession.multiprocessing.Semaphore;",
            "import static dev.procession.multiprocessing.Multiprocessing.*;");

    /**
     * The types that a student may not declare anew, and may take away by an import without meaning to. A class with the
     * name of another type of this library simply takes precedence.
     */
    static final Set<String> LIBRARY_TYPES = Set.of("Args", "BrokenBarrierException", "Process", "Queue", "Semaphore");

    private SessionImports() {}
}
