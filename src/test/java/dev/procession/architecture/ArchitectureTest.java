package dev.procession.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom, and why. A rule that is in the way is changed here, together with the code. */
class ArchitectureTest {

    private static final String ROOT = "dev.procession.";
    private static final String[] JDK = {"java..", "javax.lang..", "javax.tools.."};

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.procession");
    }

    @Test
    void traceKnowsTheJdkAlone() {
        mayUse("trace", "child JVMs load it, and start fast because they load nothing else");
    }

    @Test
    void multiprocessingKnowsTheTraceAlone() {
        mayUse("multiprocessing", "child JVMs load it, and start fast because they load nothing else", "trace");
    }

    @Test
    void processesOfProgramsWriteTracesAndReadNone() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "trace", ROOT + "multiprocessing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "trace.read..")
                .because("reading is the shell's affair and is not in the jar that child JVMs load")
                .check(classes);
    }

    @Test
    void textKnowsTheJdkAlone() {
        mayUse("text", "words, languages and widths are below everything that is shown");
    }

    @Test
    void timelineKnowsEventsAndWords() {
        mayUse(
                "timeline",
                "it is pure functions from events to pictures, for any screen and for files",
                "trace",
                "text");
    }

    @Test
    void exportKnowsTimelinesAndWords() {
        mayUse(
                "export",
                "a file is a picture like any other: who writes it need not know how a run came about",
                "timeline",
                "trace",
                "text");
    }

    @Test
    void lessonKnowsTimelinesAndMarkdown() {
        mayUse(
                "lesson",
                "a lesson is text, programs and questions about a timeline; it runs nothing",
                "timeline",
                "trace",
                "text");
    }

    @Test
    void engineKnowsTheLibraryThatItLaunches() {
        mayUse(
                "engine",
                "it runs programs, whatever they are for and however they are shown; of text it takes the tokens of"
                        + " Java",
                "multiprocessing",
                "trace",
                "text");
    }

    @Test
    void shellKnowsWhatItShows() {
        mayUse(
                "shell",
                "it is the screen; students' code is behind the engine, never in this JVM",
                "engine",
                "lesson",
                "export",
                "timeline",
                "trace",
                "text");
    }

    @Test
    void authorToolsKnowWhatTheyTryOut() {
        mayUse(
                "author",
                "whoever checks a course does with it what a student does, without a screen",
                "shell",
                "engine",
                "lesson",
                "timeline",
                "trace",
                "text");
    }

    @Test
    void onlyTheShellAndTheWiringKnowJLine() {
        onlyKnow("org.jline..", "a screen of another kind must be possible", "shell", "cli");
    }

    @Test
    void onlyTheEngineKnowsJShellTheCompilerAndAsm() {
        String because = "how code is compiled and prepared is nobody else's affair";
        onlyKnow("jdk.jshell..", because, "engine");
        onlyKnow("com.sun.source..", because, "engine");
        onlyKnow("org.objectweb.asm..", because, "engine");
    }

    @Test
    void onlyLessonsKnowMarkdown() {
        onlyKnow("org.commonmark..", "the rest sees lessons, in whatever format they are written", "lesson");
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        onlyKnow("picocli..", "a shell without arguments must not wait for it", "cli");
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "cli..", "dev.procession")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "cli..")
                .because("it is the wiring, and wiring knows the parts")
                .check(classes);
    }

    @Test
    void nobodyEndsTheJvmButMainAndTheProcessesOfPrograms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.procession", ROOT + "multiprocessing..", ROOT + "engine..", ROOT + "cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("whatever fails in the shell is said in a sentence, and the shell goes on")
                .check(classes);
    }

    @Test
    void nobodyPrintsPastTheConsole() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "shell..", ROOT + "timeline..", ROOT + "export..", ROOT + "lesson..", ROOT + "text..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a line that the console does not know of lands in the middle of what is typed")
                .check(classes);
    }

    private static void mayUse(String own, String because, String... others) {
        List<String> allowed = new ArrayList<>(List.of(JDK));
        allowed.addAll(libraries(own));
        allowed.add(ROOT + own + "..");
        for (String other : others) {
            allowed.add(ROOT + other + "..");
        }
        classes()
                .that()
                .resideInAPackage(ROOT + own + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .because(because)
                .check(classes);
    }

    private static List<String> libraries(String own) {
        return switch (own) {
            case "lesson" -> List.of("org.jspecify..", "org.commonmark..");
            case "engine" -> List.of("org.jspecify..", "org.objectweb.asm..", "jdk.jshell..", "com.sun.source..");
            case "shell" -> List.of("org.jspecify..", "org.jline..");
            default -> List.of("org.jspecify..");
        };
    }

    private static void onlyKnow(String library, String because, String... owners) {
        String[] packages = new String[owners.length];
        for (int i = 0; i < owners.length; i++) {
            packages[i] = ROOT + owners[i] + "..";
        }
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(because)
                .check(classes);
    }
}
