package dev.procession.engine.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramCompilerTest {

    private final ProgramCompiler compiler = new ProgramCompiler(Path.of("target/classes"));

    private Compilation compile(String fileName, String... lines) {
        return compiler.compile("a test", fileName, String.join("\n", lines), Locale.ENGLISH);
    }

    private CompiledProgram program(String... lines) {
        return assertInstanceOf(Compilation.Done.class, compile("Demo.java", lines))
                .program();
    }

    private CompileError error(String... lines) {
        List<CompileError> errors = assertInstanceOf(Compilation.Failed.class, compile("Demo.java", lines))
                .errors();
        assertEquals(1, errors.size(), errors::toString);
        return errors.get(0);
    }

    @Test
    void anErrorInAPlainProgramSaysWhereItIs() {
        CompileError error = error(
                "class Demo {", //
                "    public static void main(String[] args) {",
                "        int n = missing;",
                "    }",
                "}");

        assertEquals(
                new CompileError(
                        3, 17, "missing".length(), error.message(), "        int n = missing;", error.symptom()),
                error);
        assertTrue(error.message().startsWith("cannot find symbol"), error::message);
    }

    @Test
    void whereANameIsNotKnownThoseInScopeAreTold() {
        CompileError error = error("void main() {", "    int count = 1;", "    println(coutn);", "}");

        assertTrue(error.symptom().isUnknownName());
        assertTrue(error.symptom().inScope().containsAll(List.of("count", "sleep(", "Process")));
        assertFalse(error.symptom().inScope().contains("coutn"));
        assertFalse(error.symptom().inScope().contains("join("), "a member of something else");
    }

    @Test
    void behindADotTheMembersOfWhatStandsBeforeItAreTold() {
        CompileError error = error("void main() { String text = \"\"; text.lenght(); }");

        assertTrue(error.symptom().inScope().containsAll(List.of("length()", "charAt(")));
        assertFalse(error.symptom().inScope().contains("text"));
    }

    @Test
    void wordsOfTextsAndVariablesOfOtherMethodsAreNoNamesInScope() {
        CompileError error =
                error("void other() { int hidden = 1; }", "void main() { String s = \"boils\"; println(boil); }");

        assertFalse(error.symptom().inScope().contains("boils"));
        assertFalse(error.symptom().inScope().contains("hidden"));
    }

    @Test
    void anErrorOfTheWholeClassIsInItsFirstLine() {
        CompileError error = error("abstract int f();", "void main() { }");

        assertTrue(error.column() <= 2, () -> "column " + error.column());
    }

    @Test
    void anErrorInACompactProgramSaysWhereItIs() {
        CompileError error = error("import java.util.*;", "", "void main() {", "    int n = missing;", "}");

        assertEquals(
                new CompileError(4, 13, "missing".length(), error.message(), "    int n = missing;", error.symptom()),
                error);
    }

    @Test
    void aPackageThatACompactProgramImportsComesBeforeTheModule() {
        program(
                "import dev.procession.multiprocessing.*;",
                "void main() { new Lock().acquire(); new Condition(); new Semaphore(1); Pipe.open(); new Queue<>(); }");
        program(
                "import java.util.*;",
                "import dev.procession.multiprocessing.*;",
                "import java.util.concurrent.locks.Lock;",
                "void main() { Lock lock = new java.util.concurrent.locks.ReentrantLock(); new Condition(); }");
    }

    @Test
    void anErrorOnTheFirstLineOfACompactProgramSaysWhereItIs() {
        CompileError error = error("int n = missing; void main() {}");

        assertEquals(9, error.column());
        assertEquals(1, error.line());
    }

    @Test
    void anErrorBehindTheLastImportOnItsLineSaysWhereItIs() {
        CompileError error = error("import java.util.*; int n = missing;", "void main() {}");

        assertEquals(29, error.column());
        assertEquals(1, error.line());
    }

    @Test
    void anErrorInAnImportSaysWhereItIs() {
        CompileError error = error("import java.utill.*;", "void main() {}");

        assertEquals(1, error.line());
        assertEquals("import java.utill.*;", error.sourceLine());
    }

    @Test
    void aSyntaxErrorIsOneErrorInTheLineWhereItIs() {
        CompileError error = error("void main() {", "    int n = 1", "}");

        assertEquals(2, error.line());
        assertTrue(error.message().contains("';' expected"), error::message);
    }

    @Test
    void anErrorIsInTheLanguageOfTheReader() {
        Compilation compilation =
                compiler.compile("a test", "Demo.java", "void main() { missing(); }", Locale.SIMPLIFIED_CHINESE);
        CompileError error =
                assertInstanceOf(Compilation.Failed.class, compilation).errors().get(0);

        assertTrue(error.message().codePoints().anyMatch(Character::isIdeographic), error::message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"void main() { int n = 1", "}", "void main() { \"", "/*", "void main() { } }", "\\u00", "enum"})
    void whateverIsNotJavaIsRefusedWithASentence(String source) {
        List<CompileError> errors = assertInstanceOf(Compilation.Failed.class, compile("Demo.java", source))
                .errors();

        assertTrue(errors.stream().noneMatch(error -> error.message().isBlank()), errors::toString);
        assertTrue(errors.stream().allMatch(error -> error.line() <= 1), errors::toString);
    }

    @Test
    void aWarningIsNoError() {
        program("import java.util.*;", "void main() { List raw = new ArrayList(); raw.add(new Date(1, 2, 3)); }");
    }

    @Test
    void withoutAMainThereIsNothingToRun() {
        assertEquals(new Compilation.NoMain("Demo"), compile("Demo.java", "int n = 1;"));
        assertEquals(new Compilation.NoMain("First"), compile("Demo.java", "class First { void main(int n) {} }"));
    }

    @Test
    void anEmptyFileHasNoClassAtAll() {
        assertEquals(new Compilation.NoMain(""), compile("Demo.java", ""));
        assertEquals(new Compilation.NoMain(""), compile("Demo.java", "// nothing yet", ""));
    }

    @Test
    void theFirstClassIsTheOneThatRuns() {
        assertEquals(
                "One",
                program("class One { public static void main(String[] a) {} }", "class Two {}")
                        .mainClass());
    }

    @Test
    void aMainMayBeInherited() {
        assertEquals(
                "One",
                program("class One extends Two {}", "class Two { static void main() {} }")
                        .mainClass());
    }

    @Test
    void aPublicClassNeedNotBeCalledAsItsFile() {
        assertEquals(
                "Other",
                program("public class Other { public static void main(String[] a) {} }")
                        .mainClass());
    }

    @Test
    void aClassMayBeInAPackage() {
        assertEquals(
                "a.b.Demo",
                program("package a.b;", "class Demo { static void main() {} }").mainClass());
    }

    @ParameterizedTest
    @CsvSource({
        "WithJoin.java, WithJoin",
        "with-join.java, WithJoin",
        "1.java, Program1",
        "class.java, Class",
        "von Hand.java, VonHand",
        "进程.java, 进程",
        "-.java, Program"
    })
    void aCompactProgramGetsAClassNamedAfterItsFile(String file, String name) {
        Compilation compilation = compile(file, "void main() {}");

        assertEquals(
                name,
                assertInstanceOf(Compilation.Done.class, compilation).program().mainClass());
    }

    @Test
    void aCompactProgramMayDeclareWhatAClassMay() {
        CompiledProgram program = program(
                "import static dev.procession.multiprocessing.Multiprocessing.*;",
                "import dev.procession.multiprocessing.Process;",
                "record Point(int x, int y) {}",
                "enum Color { RED }",
                "interface Shape {}",
                "sealed interface Sum permits One {}",
                "record One() implements Sum {}",
                "int n = 1;",
                "static final List<Integer> NUMBERS = List.of(1);",
                "<T> T same(T t) { return t; }",
                "void main() { println(same(new Point(n, NUMBERS.get(0)))); }");

        assertEquals("Demo", program.mainClass());
        assertTrue(
                program.classes().containsKey("Demo$Point"),
                () -> program.classes().keySet().toString());
    }

    @Test
    void aFileWithoutImportsHasThoseOfTypedCode() {
        program(
                "void work(Queue<String> q) { sleep(0.1); q.put(\"x\"); }",
                "void main() {",
                "    Queue<String> q = new Queue<>();",
                "    List<Process> all = new ArrayList<>();",
                "    all.add(new Process(() -> work(q)));",
                "    for (Process p : all) p.start();",
                "    println(q.get());",
                "}");
        program(
                "class Demo {",
                "    public static void main(String[] args) {",
                "        new Process(() -> println(getpid())).start();",
                "    }",
                "}");
    }

    @Test
    void namesThatTheLibraryAndJavaUtilHaveBothMeanThoseOfTheLibrary() {
        program(
                "import dev.procession.multiprocessing.*;",
                "import java.util.*;",
                "import static dev.procession.multiprocessing.Multiprocessing.*;",
                "void work(Queue<String> q) { q.put(\"x\"); }",
                "void main() {",
                "    Queue<String> q = new Queue<>();",
                "    Process p = new Process(() -> work(q));",
                "    p.start();",
                "}");
    }

    @Test
    void aFileThatNeedsNoImportOfTheLibraryIsCompiledAsItIs() {
        program("void main() { Queue<Integer> q = new LinkedList<>(); q.add(1); System.out.println(q); }");
    }

    @Test
    void anErrorInAFileWithoutImportsIsShownWhereItIs() {
        CompileError error = error("void main() { println(getpid()); new Process(() -> {}).strat(); }");

        assertEquals(".strat", error.atFault());
        assertEquals(55, error.column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "1 + m(", "new int[] {"})
    void whatIsNestedTooDeeplyForTheCompilerIsSaidToBe(String opening) {
        String closing = opening.endsWith("{") ? "}" : ")";
        String code = "void main() { var x = " + opening.repeat(50_000) + "1" + closing.repeat(50_000) + "; }";

        assertEquals(new Compilation.TooDeep(), compile("Demo.java", code));
    }

    /** The compiler ends itself with an AssertionError after fifty complaints about one place. */
    @ParameterizedTest
    @ValueSource(strings = {"void main() { m(%s; }", "int x = m(%s for x; void main() {}"})
    void manyBracketsThatAreNeverClosedAreTooDeepAsWell(String code) {
        assertEquals(new Compilation.TooDeep(), compile("Demo.java", code.formatted("(".repeat(60))));
    }

    @Test
    void aLongRowOfOperatorsIsTooDeepAsWell() {
        String code = "void main() { String s = \"\"" + " + m()".repeat(50_000) + "; } String m() { return \"\"; }";

        assertEquals(new Compilation.TooDeep(), compile("Demo.java", code));
    }
}
