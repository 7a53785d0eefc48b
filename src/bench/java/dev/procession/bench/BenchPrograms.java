package dev.procession.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The programs that are measured, written as a student would write them, as sources and compiled. */
record BenchPrograms(Path sources, Path classes) {

    Path source(String name) {
        return sources.resolve(name + ".java");
    }

    /** Runs a program without the shell, so that it is not traced. */
    ProgramOutput ordinary(Setting setting, String name) throws IOException {
        String classPath = setting.product().libraryJar() + ":" + classes;
        return StartedProgram.run(Environment.clean(), setting.jdk().java("-cp", classPath, name));
    }

    /** Runs a program in a fresh shell. */
    ProgramOutput inShell(Setting setting, String name) throws IOException, InterruptedException {
        return Repl.procession(setting).run(source(name));
    }

    void compile(Path library) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-cp", library.toString(), "-d", classes.toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new UncheckedIOException(new IOException("the programs in " + sources + " do not compile"));
        }
    }
}
