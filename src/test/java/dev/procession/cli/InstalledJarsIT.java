package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests which classes are in which of the two jars. */
@Tag(OnceOnly.TAG)
class InstalledJarsIT {

    private static List<String> classes(String jar) throws IOException {
        Path file = Installed.home().resolve("lib").resolve(jar);
        try (JarFile opened = new JarFile(file.toFile())) {
            return opened.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .toList();
        }
    }

    @Test
    void theLibraryHasWhatChildrenLoadAndNothingThatReadsTraces() throws IOException {
        List<String> library = classes("procession.jar");

        assertTrue(library.contains("dev/procession/multiprocessing/Process.class"), library::toString);
        assertTrue(library.contains("dev/procession/trace/TraceWriter.class"), library::toString);
        List<String> strangers = library.stream()
                .filter(name -> !name.startsWith("dev/procession/multiprocessing/"))
                .filter(name -> !name.matches("dev/procession/trace/[^/]+"))
                .toList();
        assertEquals(List.of(), strangers);
    }

    @Test
    void noClassIsInBothJars() throws IOException {
        List<String> shell = classes("procession-shell.jar");

        assertTrue(shell.contains("dev/procession/trace/read/TraceReader.class"), shell::toString);
        TreeSet<String> both = new TreeSet<>(classes("procession.jar"));
        both.retainAll(shell);
        assertEquals(new TreeSet<>(), both);
    }
}
