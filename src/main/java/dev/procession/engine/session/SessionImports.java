package dev.procession.engine.session;

import java.util.List;
import java.util.Set;

/** The imports that every session begins with. */
final class SessionImports {

    /**
     * * Imports the whole library at once, since each import costs the start of a session at least 5 ms. The types
     * whose names {@code java.lang}, {@code java.util} or {@code java.util.concurrent} has too are imported by name,
     * since they would be ambiguous otherwise.
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
     * * The library types that are imported by name. A student may not declare a class of such a name, and an import of
     * the student's may hide one by accident. A student's class with the name of any other library type takes
     * precedence.
     */
    static final Set<String> LIBRARY_TYPES = Set.of("Args", "BrokenBarrierException", "Process", "Queue", "Semaphore");

    private SessionImports() {}
}
