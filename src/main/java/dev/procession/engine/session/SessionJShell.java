package dev.procession.engine.session;

import dev.procession.engine.compile.LibraryNames;
import dev.procession.engine.compile.ProgramCompiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The JShell of a session, which begins with the imports of the library. */
public final class SessionJShell {

    /**
     * Imports what {@code jshell} imports, and the whole library at once, since each import costs the start of a session
     * milliseconds. The types whose names {@code java.lang}, {@code java.util} or {@code java.util.concurrent} has too
     * are imported by name, since they would be ambiguous otherwise.
     */
    private static final List<String> IMPORTS = List.of(
            "import java.io.*;",
            "import java.math.*;",
            "import java.net.*;",
            "import java.nio.file.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.function.*;",
            "import java.util.prefs.*;",
            "import java.util.regex.*;",
            "import java.util.stream.*;",
            "import dev.procession.multiprocessing.*;",
            "import dev.procession.multiprocessing.Args;",
            "import dev.procession.multiprocessing.BrokenBarrierException;",
            "import dev.procession.multiprocessing.Process;",
            "import dev.procession.multiprocessing.Queue;",
            "import dev.procession.multiprocessing.Semaphore;",
            "import static dev.procession.multiprocessing.Multiprocessing.*;");

    /**
     * The library types that are imported by name. A student may not declare a class of such a name, and an import of
     * the student's may hide one by accident. A student's class with the name of any other library type takes
     * precedence.
     */
    private static final Set<String> IMPORTED_BY_NAME =
            Set.of("Args", "BrokenBarrierException", "Process", "Queue", "Semaphore");

    private final JShell jshell;
    private final SnippetIds ids = new SnippetIds();

    /** @param control runs the code that JShell compiles */
    public SessionJShell(Path library, ExecutionControl control) {
        jshell = JShell.builder()
                .executionEngine(new Provider(control), Map.of())
                .compilerOptions(compilerOptions(library))
                .idGenerator((snippet, index) -> ids.next(isActive(snippet)))
                .tempVariableNameGenerator(ids::nextVariable)
                .build();
        IMPORTS.forEach(this::evalOwn);
    }

    private boolean isActive(Snippet snippet) {
        return jshell.status(snippet).isActive();
    }

    private static String[] compilerOptions(Path library) {
        List<String> options = new ArrayList<>(ProgramCompiler.OPTIONS);
        options.remove("-g"); // JShell adds it itself
        options.add("-classpath");
        options.add(library.toString());
        return options.toArray(new String[0]);
    }

    private record Provider(ExecutionControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "procession";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }

    public JShell jshell() {
        return jshell;
    }

    /** Evaluates a source that the student did not type. */
    private void evalOwn(String source) {
        ids.setOwn(true);
        jshell.eval(source);
        ids.setOwn(false);
    }

    /**
     * The simple names of the library types that are imported by name. The student cannot declare a type of such a
     * name.
     */
    public Set<String> ownNames() {
        Set<String> names = new HashSet<>(IMPORTED_BY_NAME);
        jshell.imports()
                .filter(each -> each.fullname().equals(LibraryNames.PACKAGE + each.name()))
                .forEach(each -> names.add(each.name()));
        return names;
    }

    /**
     * Imports those library types again whose names an import by the student had given to other types. Called when such
     * an import is dropped.
     */
    public void restoreOwnImports() {
        IMPORTED_BY_NAME.forEach(this::ensureImported);
    }

    /**
     * Imports a type of this library by name, unless the student has given the name another meaning.
     *
     * @return whether the type was imported, because its name had no meaning or was ambiguous
     */
    public boolean ensureImported(String name) {
        boolean meant = jshell.imports().anyMatch(each -> each.name().equals(name))
                || jshell.types().anyMatch(each -> each.name().equals(name));
        if (!meant) {
            evalOwn("import " + LibraryNames.PACKAGE + name + ";");
        }
        return !meant;
    }

    public void close() {
        jshell.close();
    }

    /**
     * Makes the ids of snippets: {@code 1}, {@code 2} for accepted ones, {@code e1} for refused ones, and {@code s1}
     * for those that the session itself evaluates.
     */
    private static final class SnippetIds {

        private boolean own;
        private int given;
        private int typed;
        private int refused;

        /** @param own whether the session itself, and not the student, evaluates the next snippets */
        void setOwn(boolean own) {
            this.own = own;
        }

        String next(boolean accepted) {
            if (own) {
                return "s" + ++given;
            }
            return accepted ? Integer.toString(++typed) : "e" + ++refused;
        }

        /** The name of the variable for the next value to which the student gives no name, such as {@code $3}. */
        String nextVariable() {
            return "$" + (typed + 1);
        }
    }
}
