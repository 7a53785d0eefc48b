package dev.procession.engine.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down everything that the compiler read in a source, apart from some subtrees. Two sources with the same form
 * differ in these subtrees only, in whatever way their text may hide what it means.
 */
final class SourceForm extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Set<Tree> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder form = new StringBuilder();

    private SourceForm(Collection<? extends Tree> leftOut) {
        this.leftOut.addAll(leftOut);
    }

    static String of(CompilationUnitTree unit, Collection<? extends Tree> leftOut) {
        SourceForm written = new SourceForm(leftOut);
        written.scan(unit, null);
        return written.form.toString();
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
        if (tree == null) {
            return null;
        } else if (leftOut.contains(tree)) {
            form.append("…");
            return null;
        }
        form.append(tree.getKind()).append(' ').append(own(tree)).append('{');
        super.scan(tree, nothing);
        form.append('}');
        return null;
    }

    /** What the tree says itself, without the trees below it. */
    private static Object own(Tree tree) {
        if (tree instanceof ClassTree it) {
            return it.getSimpleName();
        } else if (tree instanceof MethodTree it) {
            return it.getName();
        } else if (tree instanceof VariableTree it) {
            return it.getName();
        } else if (tree instanceof IdentifierTree it) {
            return it.getName();
        } else if (tree instanceof MemberSelectTree it) {
            return it.getIdentifier();
        } else if (tree instanceof LiteralTree it) {
            return String.valueOf(it.getValue());
        } else if (tree instanceof ModifiersTree it) {
            return it.getFlags();
        } else if (tree instanceof PrimitiveTypeTree it) {
            return it.getPrimitiveTypeKind();
        }
        return tree instanceof ImportTree it && it.isStatic() ? "static" : "";
    }
}
