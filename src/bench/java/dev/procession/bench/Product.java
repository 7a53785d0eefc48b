package dev.procession.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged procession, with a state directory and class archives of the benchmark's own. */
record Product(Path home, Path directory) {

    private static final int ARCHIVES = 3;

    Path launcher() {
        return home.resolve("bin/procession");
    }

    Path libraryJar() {
        return home.resolve("lib/procession.jar");
    }

    Path shellJar() {
        return home.resolve("lib/procession-shell.jar");
    }

    Map<String, String> environment() {
        Map<String, String> environment = Environment.clean();
        environment.put("XDG_STATE_HOME", directory.resolve("state").toString());
        environment.put("XDG_CACHE_HOME", cache().toString());
        environment.put("PROCESSION_ARCHIVES", "off"); // the shell must not make archives while something is measured
        return environment;
    }

    private Path cache() {
        return directory.resolve("cache");
    }

    /**
     * Makes the class archives, as the shell does in the background of its first start, so that later starts are
     * measured.
     */
    void makeArchives() throws IOException, InterruptedException {
        if (!Files.isExecutable(launcher())) {
            throw new IOException("procession is not packaged in " + home);
        }
        StartedProgram.run(environment(), List.of(launcher().toString(), "archives"))
                .awaitEnd();
    }

    /** The names of the class archives in use, or a warning that some are missing. */
    String archives() {
        try (Stream<Path> files = Files.walk(cache())) {
            List<Path> archives = files.filter(f -> f.toString().matches(".*\\.(jsa|aot)")
                            && f.getParent().endsWith(home.getFileName()))
                    .filter(f -> f.toString().contains("/" + System.getProperty("java.version") + "/"))
                    .sorted()
                    .toList();
            String names =
                    archives.stream().map(f -> f.getFileName().toString()).collect(Collectors.joining(" "));
            return archives.size() == ARCHIVES ? names : "NOT ALL, so starts are slow: " + names;
        } catch (IOException e) {
            return "NONE, so starts are slow";
        }
    }
}
