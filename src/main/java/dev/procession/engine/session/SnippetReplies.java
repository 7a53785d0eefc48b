package dev.procession.engine.session;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.LibraryNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** Translates the events of JShell into replies. */
public final class SnippetReplies {

    private final JShell shell;
    private final Locale locale;

    public SnippetReplies(JShell shell, Locale locale) {
        this.shell = shell;
        this.locale = locale;
    }

    public List<Reply> of(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() != null) {
            return updated(event);
        }
        JShellException thrown = event.exception();
        if (thrown instanceof EvalException exception) {
            return List.of(threw(exception));
        }
        if (thrown instanceof UnresolvedReferenceException unresolved) {
            return List.of(unusable(unresolved.getSnippet()));
        }
        if (event.status() == Status.REJECTED) {
            return List.of(rejected(snippet.source(), new SnippetErrors(shell, locale).of(snippet)));
        }
        return declaredOrValue(event, snippet);
    }

    /** A class that waits for another is not known to the compiler yet, which must not be said of a declared class. */
    private Reply rejected(String source, List<CompileError> errors) {
        for (CompileError error : errors) {
            if (error.symptom().isUnknownName()) {
                Optional<TypeDeclSnippet> waiting = shell.types()
                        .filter(each -> each.name().equals(error.atFault()))
                        .filter(each -> !unresolved(each).isEmpty())
                        .filter(each -> unresolved(each).stream().noneMatch(missing -> declares(source, missing)))
                        .findFirst();
                if (waiting.isPresent()) {
                    return new Reply.Unresolved(waiting.get().name(), unresolved(waiting.get()));
                }
            }
        }
        return new Reply.Rejected(source, errors);
    }

    /** @param missing a name with its kind, such as {@code class Circle} */
    private static boolean declares(String source, String missing) {
        String name = missing.substring(missing.indexOf(' ') + 1);
        return Pattern.compile("\\b(?:class|interface|record|enum)\\s+" + Pattern.quote(name))
                .matcher(source)
                .find();
    }

    /**
     * The replies to an event of a snippet that refers to the evaluated one, or that the evaluated one replaces. Only a
     * variable gets a reply, if it can no longer be declared as it was and so loses its value. A variable that is
     * replaced by another of its name loses nothing that the student did not mean to give up.
     */
    private static List<Reply> updated(SnippetEvent event) {
        boolean gone = event.previousStatus().isDefined()
                && !event.status().isDefined()
                && event.status() != Status.OVERWRITTEN;
        return gone && event.snippet() instanceof VarSnippet variable
                ? List.of(new Reply.ValueLost(variable.name()))
                : List.of();
    }

    /** The replies to an event of a drop. */
    public List<Reply> ofDrop(SnippetEvent event) {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() == null) {
            String title = SessionSnippets.title(snippet);
            return List.of(new Reply.Dropped(title.isEmpty() ? snippet.source().strip() : title));
        }
        List<String> missing = snippet instanceof DeclarationSnippet declared ? unresolved(declared) : List.of();
        return missing.isEmpty() ? List.of() : List.of(new Reply.Unusable(SessionSnippets.title(snippet), missing));
    }

    private List<Reply> declaredOrValue(SnippetEvent event, Snippet snippet) {
        boolean again = event.previousStatus() != Status.NONEXISTENT;
        if (snippet instanceof MethodSnippet method) {
            String signature = method.name() + "(" + method.parameterTypes() + ")";
            return List.of(declared(Reply.Kind.METHOD, signature, again, method));
        }
        if (snippet instanceof TypeDeclSnippet type) {
            Reply declared = declared(kind(type), type.name(), again, type);
            return LibraryNames.isType(type.name())
                    ? List.of(declared, new Reply.Shadowed(type.name(), false))
                    : List.of(declared);
        }
        if (snippet instanceof VarSnippet variable && !event.status().isDefined()) {
            List<String> missing = unresolved(variable);
            if (!missing.isEmpty() && missing.stream().allMatch(SnippetReplies::isNoType)) {
                shell.drop(snippet);
                String type = missing.get(0).replaceFirst("^class ", "");
                CompileError error = new SnippetErrors(shell, locale).unknownClass(type, snippet.source());
                return List.of(new Reply.Rejected(snippet.source(), List.of(error)));
            }
            return List.of(declared(Reply.Kind.VARIABLE, variable.name(), again, variable));
        }
        if (snippet instanceof ImportSnippet imported) {
            return imported(imported, again);
        }
        if (event.value() == null) {
            return List.of(statement(snippet));
        }
        if (snippet instanceof VarSnippet variable) {
            boolean temporary = variable.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
            return List.of(new Reply.Value(variable.name(), variable.typeName(), event.value(), temporary));
        }
        if (snippet instanceof ExpressionSnippet expression) {
            return List.of(new Reply.Value(expression.name(), expression.typeName(), event.value(), false));
        }
        return List.of(statement(snippet));
    }

    private static Reply.Kind kind(TypeDeclSnippet type) {
        return switch (type.subKind()) {
            case INTERFACE_SUBKIND -> Reply.Kind.INTERFACE;
            case ENUM_SUBKIND -> Reply.Kind.ENUM;
            case RECORD_SUBKIND -> Reply.Kind.RECORD;
            case ANNOTATION_TYPE_SUBKIND -> Reply.Kind.ANNOTATION;
            default -> Reply.Kind.CLASS;
        };
    }

    /**
     * Whether something that must be declared first is certainly no class, since those begin with a capital letter. So
     * {@code not True} is taken for a mistake, and not for a variable {@code True} of the class {@code not}.
     */
    private static boolean isNoType(String missing) {
        String name = missing.replaceFirst("^class ", "");
        return !name.equals(missing) && Character.isLowerCase(name.charAt(0));
    }

    private Reply unusable(DeclarationSnippet snippet) {
        List<String> missing = unresolved(snippet);
        return missing.isEmpty()
                ? new Reply.Broken(snippet.name(), new SnippetErrors(shell, locale).of(snippet))
                : new Reply.Unresolved(snippet.name(), missing);
    }

    private static Reply statement(Snippet snippet) {
        return snippet.kind() == Snippet.Kind.ERRONEOUS
                ? new Reply.Rejected(snippet.source(), List.of())
                : new Reply.Finished();
    }

    private Reply declared(Reply.Kind kind, String name, boolean again, DeclarationSnippet snippet) {
        List<String> missing = unresolved(snippet);
        List<String> known = missing.isEmpty() ? List.of() : new SnippetErrors(shell, locale).typed();
        return new Reply.Declared(kind, name, again, missing, known);
    }

    private static List<Reply> imported(ImportSnippet snippet, boolean again) {
        Reply declared = new Reply.Declared(Reply.Kind.IMPORT, snippet.fullname(), again, List.of(), List.of());
        boolean ours = snippet.fullname().startsWith(LibraryNames.PACKAGE);
        return !ours && !snippet.isStatic() && LibraryNames.isType(snippet.name())
                ? List.of(declared, new Reply.Shadowed(snippet.name(), true))
                : List.of(declared);
    }

    private List<String> unresolved(DeclarationSnippet snippet) {
        return shell.unresolvedDependencies(snippet).toList();
    }

    private Reply.Threw threw(EvalException exception) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : exception.getStackTrace()) {
            if (!frame.getClassName().startsWith("dev.procession.")) {
                frames.add(frame(frame));
            }
        }
        return new Reply.Threw(
                exception.getExceptionClassName().replaceFirst("^REPL\\.\\$JShell\\$\\w+\\$", ""),
                exception.getMessage(),
                frames,
                cause(exception));
    }

    private Reply.@Nullable Threw cause(EvalException exception) {
        return exception.getCause() instanceof EvalException cause ? threw(cause) : null;
    }

    /** One line of a stack trace. The file that JShell names is the id of a snippet, such as {@code #3}. */
    private static String frame(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file != null && file.startsWith("#")) {
            String owner = frame.getClassName().isEmpty() ? "" : frame.getClassName() + ".";
            String method = frame.getMethodName().isEmpty() ? "" : owner + frame.getMethodName() + " ";
            return method + "(" + file + ":" + frame.getLineNumber() + ")";
        }
        return frame.toString();
    }
}
