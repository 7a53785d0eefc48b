package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.compile.LibraryNames;
import dev.procession.multiprocessing.Multiprocessing;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jshell.execution.LocalExecutionControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeAnalysisTest {

    private static SessionJShell shell;

    @BeforeAll
    static void openShell() throws Exception {
        Path library = Path.of(Multiprocessing.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        shell = new SessionJShell(library, new LocalExecutionControl());
    }

    @AfterAll
    static void closeShell() {
        shell.close();
    }

    private static List<String> suggested(String text) {
        return new CodeAnalysis(shell.jshell().sourceCodeAnalysis())
                .suggestions(text, text.length())
                .continuations();
    }

    @Test
    void manyBracketsThatAreNeverClosedAreAnswered() {
        CodeAnalysis analysis = new CodeAnalysis(shell.jshell().sourceCodeAnalysis());
        for (String text : List.of("m" + "(".repeat(60) + "; }", "int x = m" + "(".repeat(60) + " for x;")) {
            assertTrue(List.of(Completeness.values()).contains(analysis.completeness(text)));
            assertEquals(text.strip(), String.join("", analysis.pieces(text)).strip());
        }
    }

    @Test
    void ofTheLibraryOnlyWhatIsForStudentsIsSuggested() {
        List<String> all = suggested("import dev.procession.multiprocessing.");

        assertTrue(all.contains("Process"), all::toString);
        assertEquals(
                List.of(),
                all.stream().filter(each -> !LibraryNames.isType(each)).toList());
    }

    @Test
    void constructorsOfTheLibraryAreSuggestedWithAndWithoutParameters() {
        assertEquals(List.of("Lock()", "LongArray(", "LongValue("), suggested("new dev.procession.multiprocessing.Lo"));
    }

    @Test
    void nothingInAnInternalPackageIsSuggested() throws InterruptedException {
        awaitPackages();

        assertEquals(List.of(), suggested("import dev.procession.multiprocessing.inter"));
        assertEquals(List.of(), suggested("import dev.procession.multiprocessing.internal."));
        assertEquals(List.of(), suggested("import dev.procession.multiprocessing.internal.cop"));
        assertEquals(List.of(), suggested("new dev.procession.multiprocessing.inter"));
    }

    /** JShell looks for packages in the background when it is opened. */
    private static void awaitPackages() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (suggested("import java.util.conc").isEmpty()) {
            assertTrue(System.nanoTime() < deadline, "JShell suggests no packages");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
