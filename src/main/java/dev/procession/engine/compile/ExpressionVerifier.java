package dev.procession.engine.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that each method of a class only evaluates one expression of literals, operators, and calls of allowed
 * methods. Such a method has no loop, makes no object, and reaches nothing else in this JVM. Works on the compiler's
 * tree, where the compiler has resolved every name.
 */
final class ExpressionVerifier {

    private static final Set<Kind> PARTS = EnumSet.of(
            Kind.METHOD_INVOCATION,
            Kind.MEMBER_SELECT,
            Kind.IDENTIFIER,
            Kind.PARENTHESIZED,
            Kind.CONDITIONAL_EXPRESSION,
            Kind.LOGICAL_COMPLEMENT,
            Kind.CONDITIONAL_AND,
            Kind.CONDITIONAL_OR,
            Kind.AND,
            Kind.OR,
            Kind.XOR,
            Kind.EQUAL_TO,
            Kind.NOT_EQUAL_TO,
            Kind.LESS_THAN,
            Kind.LESS_THAN_EQUAL,
            Kind.GREATER_THAN,
            Kind.GREATER_THAN_EQUAL,
            Kind.UNARY_MINUS,
            Kind.UNARY_PLUS,
            Kind.PLUS,
            Kind.MINUS,
            Kind.MULTIPLY,
            Kind.DIVIDE,
            Kind.REMAINDER,
            Kind.BOOLEAN_LITERAL,
            Kind.CHAR_LITERAL,
            Kind.DOUBLE_LITERAL,
            Kind.FLOAT_LITERAL,
            Kind.INT_LITERAL,
            Kind.LONG_LITERAL,
            Kind.NULL_LITERAL,
            Kind.STRING_LITERAL);

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<DisallowedPart> disallowed = new ArrayList<>();

    ExpressionVerifier(JavacTask task, CompilationUnitTree unit) {
        this.unit = unit;
        this.trees = Trees.instance(task);
    }

    /** Checks the form, which is possible before names are resolved. Returns the parts that are not allowed. */
    List<DisallowedPart> checkForm(List<String> methods, String caller) {
        List<? extends Tree> types = unit.getTypeDecls();
        if (types.size() != 1 || !(types.get(0) instanceof ClassTree type)) {
            disallow(types.get(types.size() - 1));
            return disallowed;
        }
        List<String> names = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            String name = member instanceof MethodTree method ? method.getName().toString() : "";
            names.add(name);
            if (!methods.contains(name) && !name.equals(caller)) {
                disallow(member);
            }
        }
        List<String> expected = new ArrayList<>(methods);
        expected.add(caller);
        if (disallowed.isEmpty() && !names.equals(expected)) {
            disallow(type.getMembers().get(type.getMembers().size() - 1));
        }
        if (disallowed.isEmpty()) {
            expressions(type, methods).forEach(path -> new Form().scan(path, null));
        }
        return disallowed;
    }

    /** Checks the names, which the compiler has resolved. Returns those that are not members of an allowed class. */
    List<DisallowedPart> checkNames(List<String> methods, List<Class<?>> allowed) {
        Set<String> names = allowed.stream().map(Class::getCanonicalName).collect(Collectors.toSet());
        ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
        expressions(type, methods).forEach(path -> new Names(names).scan(path, null));
        return disallowed;
    }

    /** The expressions of the methods: {@code x} of {@code return holds(x)}. Disallows methods of another form. */
    private List<TreePath> expressions(ClassTree type, List<String> methods) {
        List<TreePath> found = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method
                    && methods.contains(method.getName().toString())) {
                ExpressionTree expression = expression(method);
                if (expression == null) {
                    disallow(method);
                } else {
                    found.add(TreePath.getPath(unit, expression));
                }
            }
        }
        return found;
    }

    private static @Nullable ExpressionTree expression(MethodTree method) {
        List<? extends StatementTree> statements = method.getBody().getStatements();
        boolean valid = statements.size() == 1
                && statements.get(0) instanceof ReturnTree returned
                && returned.getExpression() instanceof MethodInvocationTree call
                && call.getArguments().size() == 1;
        return valid
                ? ((MethodInvocationTree) ((ReturnTree) statements.get(0)).getExpression())
                        .getArguments()
                        .get(0)
                : null;
    }

    private void disallow(Tree tree) {
        SourcePositions positions = trees.getSourcePositions();
        long at = Math.max(0, positions.getStartPosition(unit, tree));
        int line = (int) unit.getLineMap().getLineNumber(at);
        int column = (int) unit.getLineMap().getColumnNumber(at);
        disallowed.add(new DisallowedPart(line, column, tree.toString()));
    }

    private final class Form extends TreePathScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree != null && !PARTS.contains(tree.getKind())) {
                disallow(tree);
                return null;
            }
            return super.scan(tree, nothing);
        }
    }

    private final class Names extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> known;

        Names(Set<String> known) {
            this.known = known;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
            isAllowed(tree);
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            return isAllowed(tree) ? super.visitMemberSelect(tree, nothing) : null;
        }

        /** The name of a type is always allowed, since it does nothing. A member must be one of an allowed class. */
        private boolean isAllowed(Tree tree) {
            Element element = trees.getElement(getCurrentPath());
            if (element != null
                    && (element.getKind().isClass() || element.getKind().isInterface())) {
                return true;
            }
            boolean allowed = element != null
                    && element.getEnclosingElement() instanceof TypeElement owner
                    && known.contains(owner.getQualifiedName().toString());
            if (!allowed) {
                disallow(tree);
            }
            return allowed;
        }
    }
}
