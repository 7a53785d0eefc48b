package dev.procession.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** Lists, values and drops the snippets of one JShell. */
public final class SessionSnippets {

    private static final List<TypedSnippet.Kind> DECLARED_FIRST =
            List.of(TypedSnippet.Kind.IMPORT, TypedSnippet.Kind.TYPE, TypedSnippet.Kind.METHOD);

    private final JShell shell;

    public SessionSnippets(JShell shell) {
        this.shell = shell;
    }

    /** All snippets that are in effect, in the order in which they were typed. */
    public List<TypedSnippet> inEffect() {
        return of(each -> shell.status(each).isActive());
    }

    /** All snippets that were ever typed. */
    public List<TypedSnippet> all() {
        return of(each -> true);
    }

    private List<TypedSnippet> of(Predicate<Snippet> wanted) {
        return shell.snippets().filter(wanted).map(this::typed).toList();
    }

    private TypedSnippet typed(Snippet snippet) {
        Status status = shell.status(snippet);
        List<String> missing = snippet instanceof DeclarationSnippet declared && status.isActive()
                ? shell.unresolvedDependencies(declared).toList()
                : List.of();
        return new TypedSnippet(
                snippet.id(),
                kind(snippet),
                name(snippet),
                title(snippet),
                snippet.source().strip(),
                status.isActive(),
                missing);
    }

    private static TypedSnippet.Kind kind(Snippet snippet) {
        return switch (snippet.kind()) {
            case VAR -> TypedSnippet.Kind.VARIABLE;
            case METHOD -> TypedSnippet.Kind.METHOD;
            case TYPE_DECL -> TypedSnippet.Kind.TYPE;
            case IMPORT -> TypedSnippet.Kind.IMPORT;
            default -> TypedSnippet.Kind.CODE;
        };
    }

    private static String name(Snippet snippet) {
        if (snippet instanceof ImportSnippet imported) {
            return imported.name();
        }
        return snippet instanceof DeclarationSnippet declared ? declared.name() : "";
    }

    /** The head of a declaration, as {@link TypedSnippet#title()} describes it. */
    static String title(Snippet snippet) {
        if (snippet instanceof VarSnippet variable) {
            return variable.typeName() + " " + variable.name();
        }
        if (snippet instanceof MethodSnippet method) {
            String result = method.signature().substring(method.signature().lastIndexOf(')') + 1);
            return result + " " + method.name() + "(" + method.parameterTypes() + ")";
        }
        if (snippet instanceof TypeDeclSnippet type) {
            return word(type.subKind()) + " " + type.name();
        }
        if (snippet instanceof ImportSnippet imported) {
            return "import " + (imported.isStatic() ? "static " : "") + imported.fullname();
        }
        return "";
    }

    private static String word(SubKind kind) {
        return switch (kind) {
            case INTERFACE_SUBKIND -> "interface";
            case ENUM_SUBKIND -> "enum";
            case ANNOTATION_TYPE_SUBKIND -> "@interface";
            case RECORD_SUBKIND -> "record";
            default -> "class";
        };
    }

    /**
     * The values that variables have in main, by the ids of their snippets.
     *
     * @param stopped whether the student has asked to stop, so that no more values are fetched
     */
    public Map<String, String> values(BooleanSupplier stopped) {
        Map<String, String> values = new LinkedHashMap<>();
        for (VarSnippet variable : shell.variables().toList()) {
            if (shell.status(variable) == Status.VALID && !stopped.getAsBoolean()) {
                values.put(variable.id(), shell.varValue(variable));
            }
        }
        return values;
    }

    /**
     * The source of all declarations, in an order in which they can be evaluated again. Variables come last: a method
     * may use a variable that does not exist yet, but the initializer of a variable is evaluated at once. Variables
     * whose names JShell made up, such as {@code $1}, are left out.
     */
    public List<String> declarations() {
        List<Snippet> declared = shell.snippets()
                .filter(each -> shell.status(each).isActive())
                .filter(each -> !each.id().startsWith("s"))
                .filter(each -> each.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND)
                .toList();
        Stream<Snippet> first =
                DECLARED_FIRST.stream().flatMap(kind -> declared.stream().filter(each -> kind(each) == kind));
        Stream<Snippet> variables = declared.stream().filter(each -> kind(each) == TypedSnippet.Kind.VARIABLE);
        return Stream.concat(first, variables).map(Snippet::source).toList();
    }

    /** Drops snippets. The events also say which other snippets changed because of that. */
    public List<SnippetEvent> drop(Collection<String> ids) {
        Set<String> unique = Set.copyOf(ids);
        List<SnippetEvent> events = new ArrayList<>();
        List<Snippet> dropped = shell.snippets()
                .filter(each -> unique.contains(each.id()))
                .filter(each -> shell.status(each).isActive())
                .toList();
        for (Snippet each : dropped) {
            events.addAll(shell.drop(each));
        }
        return events;
    }
}
