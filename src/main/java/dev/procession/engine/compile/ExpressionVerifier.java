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
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that each method of a class only evaluates one expression of literals, operators, and allowed words. Such a
 * method has no loop, makes no object, and reaches nothing else in this JVM. Works on the compiler's tree, in which
 * escapes and comments are gone and every name is resolved.
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
    private final List<String> methods;
    private final List<DisallowedPart> disallowed = new ArrayList<>();

    /** @param methods the names of the methods, which have the form {@code return holds(expression)} */
    ExpressionVerifier(JavacTask task, CompilationUnitTree unit, List<String> methods) {
        this.unit = unit;
        this.trees = Trees.instance(task);
        this.methods = methods;
    }

    /**
     * Checks the form, which is possible before names are resolved. Returns the parts that are not allowed.
     *
     * @param form the form of the source without its expressions; see {@link #form}
     * @param caller the name of the last method, which is not written by the author
     */
    List<DisallowedPart> checkForm(String form, String caller) {
        if (!form().equals(form)) {
            disallow(foreign(caller));
            return disallowed;
        }
        expressions().forEach(expression -> new Form().scan(expression, null));
        return disallowed;
    }

    /** The form of the source without its expressions. */
    String form() {
        return SourceForm.of(unit, expressions());
    }

    /** The first part of the source that is not where a part of the form should be. */
    private Tree foreign(String caller) {
        List<? extends Tree> types = unit.getTypeDecls();
        if (types.size() != 1 || !(types.get(0) instanceof ClassTree type)) {
            return types.isEmpty() ? unit : types.get(types.size() - 1);
        }
        List<String> expected = new ArrayList<>(methods);
        expected.add(caller);
        List<? extends Tree> members = type.getMembers();
        for (int i = 0; i < members.size(); i++) {
            boolean fits = i < expected.size()
                    && members.get(i) instanceof MethodTree method
                    && method.getName().contentEquals(expected.get(i))
                    && (i >= methods.size() || expression(method) != null);
            if (!fits) {
                return members.get(i);
            }
        }
        return members.isEmpty() ? type : members.get(members.size() - 1);
    }

    /** Checks the names, which the compiler has resolved. Returns those that are no allowed words. */
    List<DisallowedPart> checkNames(Map<Class<?>, Set<String>> allowed) {
        return checkNames(allowed, false);
    }

    /**
     * Checks the names of a source that has errors. Returns those that the compiler knows and that are no allowed words:
     * they are at fault rather than what the compiler says of them.
     */
    List<DisallowedPart> checkKnownNames(Map<Class<?>, Set<String>> allowed) {
        return checkNames(allowed, true);
    }

    private List<DisallowedPart> checkNames(Map<Class<?>, Set<String>> allowed, boolean knownOnly) {
        Map<String, Set<String>> words = allowed.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().getCanonicalName(), Map.Entry::getValue));
        expressions().forEach(expression -> new Names(words, knownOnly).scan(TreePath.getPath(unit, expression), null));
        return disallowed;
    }

    /** The expressions of the methods: {@code x} of {@code return holds(x)}. Leaves out methods of another form. */
    private List<ExpressionTree> expressions() {
        List<ExpressionTree> found = new ArrayList<>();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree it) {
                for (Tree member : it.getMembers()) {
                    ExpressionTree expression = expression(member);
                    if (expression != null) {
                        found.add(expression);
                    }
                }
            }
        }
        return found;
    }

    private @Nullable ExpressionTree expression(Tree member) {
        if (!(member instanceof MethodTree method)
                || !methods.contains(method.getName().toString())
                || method.getBody() == null) {
            return null;
        }
        List<? extends StatementTree> statements = method.getBody().getStatements();
        return statements.size() == 1
                        && statements.get(0) instanceof ReturnTree returned
                        && returned.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree
                        && call.getArguments().size() == 1
                ? call.getArguments().get(0)
                : null;
    }

    private void disallow(Tree tree) {
        SourcePositions positions = trees.getSourcePositions();
        long at = Math.max(0, positions.getStartPosition(unit, tree));
        int line = (int) unit.getLineMap().getLineNumber(at);
        int column = (int) unit.getLineMap().getColumnNumber(at);
        disallowed.add(new DisallowedPart(line, column, tree.toString()));
    }

    private final class Form extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            if (tree != null && !PARTS.contains(tree.getKind())) {
                disallow(tree);
                return null;
            }
            return super.scan(tree, nothing);
        }

        /** Words have no type arguments, so none can be hidden in a call. */
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
            tree.getTypeArguments().forEach(ExpressionVerifier.this::disallow);
            return super.visitMethodInvocation(tree, nothing);
        }
    }

    private final class Names extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Map<String, Set<String>> words;

        private final boolean knownOnly;

        Names(Map<String, Set<String>> words, boolean knownOnly) {
            this.words = words;
            this.knownOnly = knownOnly;
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

        /** The name of a class with words, and of its package, may stand before a word. Any other name must be a word. */
        private boolean isAllowed(Tree tree) {
            Element element = trees.getElement(getCurrentPath());
            boolean known = element != null && element.asType().getKind() != TypeKind.ERROR;
            boolean allowed = element != null && (isPrefix(element) || isWord(element)) || knownOnly && !known;
            if (!allowed) {
                disallow(tree);
            }
            return allowed;
        }

        private boolean isPrefix(Element element) {
            return element.getKind() == ElementKind.PACKAGE
                    || element instanceof TypeElement type
                            && words.keySet().stream().anyMatch(name -> isOrEncloses(type, name));
        }

        private boolean isOrEncloses(TypeElement type, String name) {
            String own = type.getQualifiedName().toString();
            return name.equals(own) || name.startsWith(own + ".");
        }

        private boolean isWord(Element element) {
            return element.getEnclosingElement() instanceof TypeElement owner
                    && words.getOrDefault(owner.getQualifiedName().toString(), Set.of())
                            .contains(element.getSimpleName().toString());
        }
    }
}
