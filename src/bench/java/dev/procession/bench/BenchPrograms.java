package dev.procession.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The programs that are measured, written as a student would write them.
 *
 * @param sources the directory of the sources
 * @param classes the directory of the compiled classes
 */
record BenchPrograms(Path sources, Path classes, Jdk jdk, Product product) {

    Path source(String name) {
        return sources.resolve(name + ".java");
    }

    /** Runs a program without the shell, so that it is not traced. */
    ProgramOutput ordinary(String name) throws IOException {
        String classPath = product.libraryJar() + ":" + classes;
        return StartedProgram.run(Environment.clean(), jdk.java("-cp", classPath, name));
    }

    /** Runs a program in a fresh shell. */
    ProgramOutput inShell(String name) throws IOException, InterruptedException {
        return Repl.procession(product).run(source(name));
    }

    void compile() throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-cp", product.libraryJar().toString(), "-d", classes.toString()));
        try (Stream<Path> files = Files.list(sources)) {
            files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new UncheckedIOException(new IOException("the programs in " + sources + " do not compile"));
        }
    }
}
