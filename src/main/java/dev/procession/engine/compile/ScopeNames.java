package dev.procession.engine.compile;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Scope;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The names that are known at a place of a program that does not compile. */
final class ScopeNames {

    private final JavacTask task;
    private final CompilationUnitTree unit;
    private final Trees trees;

    private ScopeNames(JavacTask task, CompilationUnitTree unit) {
        this.task = task;
        this.unit = unit;
        this.trees = Trees.instance(task);
    }

    /** Reads the program again, since a compiler that has reported its errors knows no scopes any more. */
    static ScopeNames of(SourceText source, JavaFileManager files) throws IOException {
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        JavacTask task = Javac.task(files, ignored, List.of("-proc:none"), source);
        CompilationUnitTree unit = task.parse().iterator().next();
        task.analyze();
        return new ScopeNames(task, unit);
    }

    /**
     * The names at an offset: after a dot, those of the members; otherwise those of variables, methods and types in
     * scope.
     */
    List<String> at(long offset) {
        Set<String> names = new TreeSet<>();
        Javac.attemptInMemory(() -> {
            collect(offset, names);
            return names;
        });
        return List.copyOf(names);
    }

    private void collect(long offset, Set<String> names) {
        TreePath path = new Innermost(trees.getSourcePositions(), offset).find(unit);
        if (path == null) {
            return;
        }
        if (path.getLeaf() instanceof MemberSelectTree select && isInName(select, offset)) {
            members(new TreePath(path, select.getExpression()), names);
            if (!names.isEmpty() || !(select.getExpression() instanceof IdentifierTree)) {
                return;
            } // "system.out" may be a misspelt class
        }
        LibraryNames.inScope(names);
        for (Scope scope = trees.getScope(path); scope != null; scope = scope.getEnclosingScope()) {
            TypeElement owner = scope.getEnclosingClass();
            if (owner == null) {
                return; // what is left are the imports
            }
            scope.getLocalElements().forEach(each -> add(each, names));
            task.getElements().getAllMembers(owner).forEach(each -> add(each, names));
            names.add(owner.getSimpleName().toString());
        }
    }

    private boolean isInName(MemberSelectTree select, long offset) {
        return offset >= trees.getSourcePositions().getEndPosition(unit, select.getExpression());
    }

    private void members(TreePath receiver, Set<String> names) {
        TypeMirror type = trees.getTypeMirror(receiver);
        if (type instanceof ArrayType) {
            names.add("length");
        } else if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            task.getElements().getAllMembers(element).forEach(each -> add(each, names));
        }
    }

    private static void add(Element element, Set<String> names) {
        String name = element.getSimpleName().toString();
        if (element instanceof ExecutableElement method) {
            names.add(name + (method.getParameters().isEmpty() ? "()" : "("));
        } else if (element.getKind() != ElementKind.PARAMETER || !name.isEmpty()) {
            names.add(name);
        }
    }

    /** Finds the smallest part of the program around an offset. */
    private final class Innermost extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final SourcePositions positions;
        private final long offset;
        private @Nullable TreePath found;

        Innermost(SourcePositions positions, long offset) {
            this.positions = positions;
            this.offset = offset;
        }

        @Nullable
        TreePath find(CompilationUnitTree whole) {
            scan(whole, null);
            return found;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree != null
                    && positions.getStartPosition(unit, tree) <= offset
                    && offset < positions.getEndPosition(unit, tree)) {
                found = getCurrentPath() == null ? new TreePath(unit) : new TreePath(getCurrentPath(), tree);
                super.scan(tree, nothing);
            }
            return null;
        }
    }
}
