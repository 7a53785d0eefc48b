package dev.procession.engine;

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

/** A JShell whose code runs in the session's main, and in which the library need not be imported. */
final class SessionShell {

    private final JShell jshell;
    private final SnippetNumbers numbers = new SnippetNumbers();

    SessionShell(Path library, SessionMain main) {
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
        options.remove("-g"); // JShell's own
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
            return new RemoteControl(main);
        }
    }

    JShell jshell() {
        return jshell;
    }

    /** Evaluates what the student did not type. */
    private void evalOwn(String source) {
        numbers.own(true);
        jshell.eval(source);
        numbers.own(false);
    }

    /** Types of this library that are imported by their own names: nothing else can be declared under these. */
    Set<String> ownNames() {
        Set<String> names = new HashSet<>(SessionImports.LIBRARY_TYPES);
        jshell.imports()
                .filter(each -> each.fullname().equals(LibraryNames.PACKAGE + each.name()))
                .forEach(each -> names.add(each.name()));
        return names;
    }

    /** An import of the student's may have stood in the place of one of ours, and be gone now. */
    void restoreOwnImports() {
        SessionImports.LIBRARY_TYPES.forEach(this::keepOwn);
    }

    /**
     * Lets the name of a type of this library mean that type, unless the student has given it another meaning.
     *
     * @return whether it had no meaning, or no certain one
     */
    boolean keepOwn(String name) {
        boolean meant = jshell.imports().anyMatch(each -> each.name().equals(name))
                || jshell.types().anyMatch(each -> each.name().equals(name));
        if (!meant) {
            evalOwn("import " + LibraryNames.PACKAGE + name + ";");
        }
        return !meant;
    }

    void close() {
        jshell.close();
    }
}
