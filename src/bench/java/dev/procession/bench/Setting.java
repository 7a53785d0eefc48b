package dev.procession.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The environment of a benchmark, for all rows.
 *
 * @param rounds how often each contestant is measured
 * @param directory the working directory of the benchmark
 * @param jdk the JDK that runs all Java programs, this one included
 * @param jshell the {@code jshell} of that JDK, if it has one
 */
record Setting(
        int rounds,
        Path directory,
        Jdk jdk,
        Product product,
        BenchPrograms programs,
        Optional<PythonPeer> python,
        Optional<JshellPeer> jshell) {

    static Setting prepare(BenchOptions options) throws IOException, InterruptedException {
        Path directory = Path.of("target/bench").toAbsolutePath();
        Files.createDirectories(directory);
        Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")));
        Product product = new Product(Path.of("target/procession").toAbsolutePath(), directory);
        product.makeArchives();
        Path sources = Path.of("src/bench/programs").toAbsolutePath();
        BenchPrograms programs = new BenchPrograms(sources, directory.resolve("classes"), jdk, product);
        programs.compile();
        Optional<PythonPeer> python =
                PythonPeer.find(Path.of("src/bench/python").toAbsolutePath());
        Optional<JshellPeer> jshell = JshellPeer.find(jdk, directory);
        return new Setting(options.rounds(), directory, jdk, product, programs, python, jshell);
    }
}
