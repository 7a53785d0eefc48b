package dev.procession.engine.session;

import dev.procession.engine.MainExecutionControl;
import dev.procession.engine.SessionMain;
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

/** The JShell of a session. It runs code in the session's main, and begins with the imports of the library. */
public final class SessionJShell {

    private final JShell jshell;
    private final SnippetNumbers numbers = new SnippetNumbers();

    public SessionJShell(Path library, SessionMain main) {
        jshell = JShell.builder()
                .executionEngine(new Provider(main), Map.of())
                .compilerOptions(compilerOptions(library))
                .idGenerator((snippet, index) -> numbers.next(isActive(snippet)))
                .tempVariableNameGenerator(numbers::nextVariable)
                .build();
        SessionImports.ALL.forEach(this::evalOwn);
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

    private record Provider(SessionMain main) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "procession";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return new MainExecutionControl(main);
        }
    }

    public JShell jshell() {
        return jshell;
    }

    /** Evaluates a source that the student did not type. */
    private void evalOwn(String source) {
        numbers.own(true);
        jshell.eval(source);
        numbers.own(false);
    }

    /**
     * The simple names of the library types that are imported by name. The student cannot declare a type of such a
     * name.
     */
    public Set<String> ownNames() {
        Set<String> names = new HashSet<>(SessionImports.LIBRARY_TYPES);
        jshell.imports()
                .filter(each -> each.fullname().equals(LibraryNames.PACKAGE + each.name()))
                .forEach(each -> names.add(each.name()));
        return names;
    }

    /**
     * Imports library types again whose names the student had given to another type by an import that is dropped now.
     */
    public void restoreOwnImports() {
        SessionImports.LIBRARY_TYPES.forEach(this::ensureImported);
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
}
