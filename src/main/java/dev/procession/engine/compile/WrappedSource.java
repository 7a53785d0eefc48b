package dev.procession.engine.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source file for the compiler. A compact source file (JEP 512) has methods outside of any class, which
 * JDK 17 cannot compile, so it is wrapped in a class. The class begins on the line of the last import, so that line
 * numbers stay the same.
 *
 * @param text the text for the compiler
 * @param mainClass the class whose main method is to run
 * @param shiftedLine the line whose columns are shifted; 0 if there is none
 * @param shiftedFrom the column after which they are shifted
 * @param shift by how many characters they are shifted
 */
record WrappedSource(String text, String mainClass, int shiftedLine, int shiftedFrom, int shift) {

    /**
     * The imports that stand for the module {@code java.base}, which a compact source file imports implicitly (JEP
     * 512). JDK 17 has no import of modules.
     */
    private static final String MODULE_JAVA_BASE = Stream.of(
                    "java.io",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.ref",
                    "java.lang.reflect",
                    "java.math",
                    "java.net",
                    "java.nio",
                    "java.nio.channels",
                    "java.nio.charset",
                    "java.nio.file",
                    "java.nio.file.attribute",
                    "java.security",
                    "java.text",
                    "java.time",
                    "java.time.format",
                    "java.time.temporal",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks",
                    "java.util.function",
                    "java.util.random",
                    "java.util.regex",
                    "java.util.stream",
                    "java.util.zip")
            .map(name -> "import " + name + ".*; ")
            .collect(Collectors.joining());

    /** The column in the student's text for a column in the compiler's text. */
    int column(int line, int column) {
        return line == shiftedLine && column > shiftedFrom ? Math.max(shiftedFrom + 1, column - shift) : column;
    }

    static WrappedSource of(String source, String fileName, JavaFileManager files) throws IOException {
        CompilationUnitTree unit = parse(source, files).unit();
        if (unit.getPackageName() == null) {
            WrappedSource compact = wrap(source, className(fileName), files, "");
            if (compact != null) {
                return compact;
            }
        }
        return new WrappedSource(source, firstClass(unit), 0, 0, 0);
    }

    /**
     * The same with the imports of the library that typed code begins with. Names that another package has too
     * are imported by name. Null if the file is in a package, or imports
     * types of the library one by one.
     */
    @Nullable
    WrappedSource withLibrary(String source, String fileName, JavaFileManager files) throws IOException {
        CompilationUnitTree unit = parse(source, files).unit();
        List<String> imported = unit.getImports().stream()
                .map(each -> each.getQualifiedIdentifier().toString())
                .toList();
        if (unit.getPackageName() != null
                || imported.stream().anyMatch(each -> each.matches(LibraryNames.PACKAGE + "\\p{Lu}\\w+"))) {
            return null;
        }
        String library = library(imported);
        WrappedSource compact = wrap(source, className(fileName), files, library);
        return compact != null ? compact : new WrappedSource(library + source, mainClass, 1, 0, library.length());
    }

    private static String library(List<String> imported) {
        return Stream.concat(
                        Stream.of("*", "Process"),
                        LibraryNames.IN_JAVA_BASE_TOO.keySet().stream().sorted())
                .filter(name -> imported.stream().noneMatch(other -> other.endsWith("." + name) && !name.equals("*")))
                .map(name -> "import " + LibraryNames.PACKAGE + name + "; ")
                .collect(Collectors.joining("", "", "import static " + LibraryNames.PACKAGE + "Multiprocessing.*; "));
    }

    private static @Nullable WrappedSource wrap(String source, String className, JavaFileManager files, String library)
            throws IOException {
        Parsed original = parse(source, files);
        int at = 0;
        for (ImportTree each : original.unit().getImports()) {
            at = Math.max(at, (int) original.positions().getEndPosition(original.unit(), each));
        }
        String opening = MODULE_JAVA_BASE + library + preferred(original.unit()) + "final class " + className + " {";
        String text = source.substring(0, at) + opening + source.substring(at) + "\n}\n";
        int line =
                1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        for (Tree type : parse(text, files).unit().getTypeDecls()) {
            if (type instanceof ClassTree wrapper && wrapper.getSimpleName().contentEquals(className)) {
                boolean compact = wrapper.getMembers().stream().anyMatch(member -> !(member instanceof ClassTree));
                int from = at - (source.lastIndexOf('\n', at - 1) + 1);
                return compact ? new WrappedSource(text, className, line, from, opening.length()) : null;
            }
        }
        return null;
    }

    /**
     * Imports by name of the library types that a package of {@code java.base} has too. In a compact source file the
     * imported package of the library takes precedence over the implicit module; here both are packages, and the names
     * would be ambiguous.
     */
    private static String preferred(CompilationUnitTree unit) {
        List<String> imported = unit.getImports().stream()
                .filter(each -> !each.isStatic())
                .map(each -> each.getQualifiedIdentifier().toString())
                .toList();
        if (!imported.contains(LibraryNames.PACKAGE + "*")) {
            return "";
        }
        return LibraryNames.IN_JAVA_BASE_TOO.entrySet().stream()
                .filter(each -> !imported.contains(each.getValue() + "*"))
                .map(Map.Entry::getKey)
                .filter(name -> imported.stream().noneMatch(other -> other.endsWith("." + name)))
                .sorted()
                .map(name -> "import " + LibraryNames.PACKAGE + name + "; ")
                .collect(Collectors.joining());
    }

    private record Parsed(CompilationUnitTree unit, SourcePositions positions) {}

    private static Parsed parse(String text, JavaFileManager files) throws IOException {
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        JavacTask task = Javac.task(files, ignored, List.of("-proc:none"), new SourceText("Source", text));
        CompilationUnitTree unit = task.parse().iterator().next();
        return new Parsed(unit, Trees.instance(task).getSourcePositions());
    }

    private static String firstClass(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree first) {
                return prefix + first.getSimpleName();
            }
        }
        return "";
    }

    /** The class name for a file name: {@code WithJoin} for {@code WithJoin.java} and for {@code with-join.java}. */
    static String className(String fileName) {
        String stem = fileName.replaceFirst("\\.java$", "");
        if (SourceVersion.isIdentifier(stem) && !SourceVersion.isKeyword(stem)) {
            return stem;
        }
        StringBuilder name = new StringBuilder();
        for (String word : stem.split("[^\\p{L}\\p{N}_$]+")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        boolean usable = name.length() > 0 && Character.isJavaIdentifierStart(name.charAt(0));
        return usable ? name.toString() : "Program" + name;
    }
}
