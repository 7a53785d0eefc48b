package dev.procession.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks which package may depend on which, and says why. A rule that is in the way is changed here, together with the
 * code. The rules stand in three groups: the floors (which package may use which), the rooms (no cycles, few files),
 * and the libraries (which package may know JLine, JShell and the others).
 */
class ArchitectureTest {

    private static final String ROOT = Rooms.ROOT;
    private static final String[] JDK = {"java..", "javax.lang..", "javax.tools.."};

    private static final int MAX_FILES = 40;

    /** The students' API may have more files, since it follows a Python library with as many names. */
    private static final int MAX_FILES_OF_THE_API = 68;

    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.procession");
    }

    // The floors.

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
    void theRuntimeBehindTheApiHasFloorsToo() {
        String because =
                "a copy knows nothing of processes, a process nothing of what is shared, and none of them the API";
        List<String> floors = List.of("copy", "program", "gate", "process", "directory", "shared", "pool");
        for (int i = 0; i < floors.size(); i++) {
            floor(floors.get(i), because, floors.subList(0, i));
        }
    }

    @Test
    void onlyTheApiAndTheEngineKnowTheRuntime() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "multiprocessing..", ROOT + "engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .because("students never see it, and it can change without anybody noticing")
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
    void theModelOfARunKnowsNoPicture() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "timeline")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "timeline.*..")
                .because("every picture, check and export starts from the same model")
                .check(classes);
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
    void theModelOfALessonKnowsNeitherItsFormatNorAScreen() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "lesson")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "lesson.*..")
                .because("a lesson may come from another format, and go to another screen")
                .check(classes);
    }

    @Test
    void readingALessonAndDrawingItDoNotKnowEachOther() {
        slices().matching(ROOT + "lesson.(*)..")
                .should()
                .notDependOnEachOther()
                .because("both know the model of a lesson, which stands between them")
                .check(classes);
    }

    @Test
    void studyKnowsNoLessonAndNoScreen() {
        mayUse("study", "what a student did is names, times and numbers, for whoever reads it", "trace", "text");
    }

    @Test
    void aClassroomKnowsWhatIsHandedIn() {
        mayUse(
                "classroom",
                "whoever looks at a class needs neither the course nor a shell; of exports it takes how text becomes"
                        + " markup",
                "study",
                "export",
                "text");
    }

    @Test
    void gradingKnowsWhatItRunsAndAsks() {
        mayUse(
                "grade",
                "a program is graded as an author's own is tried: the laboratory runs it, the exercise's checks ask",
                "author",
                "shell",
                "engine",
                "lesson",
                "export",
                "timeline",
                "trace",
                "text");
    }

    @Test
    void exploreKnowsTheJdkAlone() {
        mayUse("explore", "which orders there are is arithmetic; whoever runs processes in an order is above it");
    }

    @Test
    void engineKnowsTheLibraryThatItLaunches() {
        mayUse(
                "engine",
                "it runs programs, whatever they are for and however they are shown; of text it takes the tokens of"
                        + " Java",
                "explore",
                "multiprocessing",
                "trace",
                "text");
    }

    @Test
    void whatAMainLoadsKnowsNothingOfTheShellsSideOfTheEngine() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "engine.main..", ROOT + "engine.weave..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "engine", ROOT + "engine.session..", ROOT + "engine.cpu..")
                .because("a main JVM runs a program; it must not load what starts and watches main JVMs")
                .check(classes);
    }

    @Test
    void shellKnowsWhatItShows() {
        mayUse(
                "shell",
                "it is the screen; students' code is behind the engine, never in this JVM",
                "explore",
                "engine",
                "lesson",
                "study",
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
                "explore",
                "lesson",
                "timeline",
                "trace",
                "text");
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

    // The rooms.

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(Rooms.packages())
                .should()
                .beFreeOfCycles()
                .because("a package in a cycle cannot be read, tested or replaced without the others")
                .check(classes);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void theTypesOfAPackageHaveNoCycles(String name) {
        slices().assignedFrom(Rooms.typesOf(name))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("uses inside a package need no import, so a knot of types grows unseen")
                .check(classes);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageIsOneIdeaAndSoHasFewFiles(String name) {
        int most = name.equals(Rooms.API) ? MAX_FILES_OF_THE_API : MAX_FILES;

        Set<String> files = classes.stream()
                .filter(type -> type.getPackageName().equals(name))
                .map(Rooms::topLevel)
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(files.size() <= most, () -> name + " has " + files.size() + " files");
    }

    static List<String> packages() {
        return classes.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void leafTypesOfTheApiDependOnTheJdkAndEachOther() {
        Set<String> others = new TreeSet<>();
        for (JavaClass type : classes) {
            if (Rooms.isLeaf(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getName().startsWith(ROOT) && !Rooms.isLeaf(target))
                        .forEach(target -> others.add(type.getName() + " -> " + target.getName()));
            }
        }

        assertEquals(Set.of(), others, "the runtime below the API may know these types, so they know nothing of it");
    }

    @Test
    void whatAStudentSeesOfTheApiNamesNothingOfTheRuntime() {
        Set<String> seen = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().equals(Rooms.API) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                Set<String> ofTheApi = new TreeSet<>(Set.of("toString()"));
                type.getAllMethods().stream()
                        .filter(method -> !isOfTheRuntime(method.getOwner()))
                        .forEach(method -> ofTheApi.add(signature(method)));
                Stream<? extends JavaCodeUnit> inherited =
                        type.getAllMethods().stream().filter(method -> !ofTheApi.contains(signature(method)));
                Stream.of(inherited, type.getMethods().stream(), type.getConstructors().stream())
                        .flatMap(units -> units)
                        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(unit -> isOfTheRuntime(unit.getOwner())
                                || unit.getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isOfTheRuntime))
                        .forEach(unit -> seen.add(unit.getFullName()));
            }
        }

        assertEquals(Set.of(), seen, "Tab after `lock.` lists what students may use, and nothing else");
    }

    private static String signature(JavaCodeUnit unit) {
        return unit.getName()
                + unit.getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static boolean isOfTheRuntime(JavaClass type) {
        return type.getPackageName().startsWith(Rooms.API + ".internal");
    }

    // The libraries.

    @Test
    void onlyTheShellAndTheWiringKnowJLine() {
        onlyKnow("org.jline..", "a screen of another kind must be possible", "shell", "cli");
    }

    @Test
    void onlyTheEngineKnowsJShellTheCompilerAndAsm() {
        String because = "how code is compiled and prepared is nobody else's affair";
        onlyKnow("jdk.jshell..", because, "engine");
        onlyKnow("com.sun.source..", because, "engine");
        onlyKnow("org.objectweb.asm..", because, "engine.weave", "engine.compile");
    }

    @Test
    void onlyTheReadersOfLessonsKnowMarkdown() {
        onlyKnow("org.commonmark..", "the rest sees lessons, in whatever format they are written", "lesson.read");
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        onlyKnow("picocli..", "a shell without arguments must not wait for it", "cli");
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

    /** Allows a room of the runtime the JDK, the trace, the leaf types of the API and the rooms below it. */
    private static void floor(String own, String because, List<String> below) {
        String internal = Rooms.API + ".internal.";
        Set<String> allowed = new TreeSet<>(List.of(internal + own, ROOT + "trace"));
        below.forEach(other -> allowed.add(internal + other));
        Set<String> others = new TreeSet<>();
        for (JavaClass type : classes) {
            if (type.getPackageName().equals(internal + own)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(target -> target.getName().startsWith(ROOT))
                        .filter(target -> !allowed.contains(target.getPackageName()) && !Rooms.isLeaf(target))
                        .forEach(target -> others.add(type.getName() + " -> " + target.getName()));
            }
        }
        assertEquals(Set.of(), others, because);
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
