package dev.procession.engine.session;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.compile.CompileError.Symptom;
import dev.procession.engine.compile.LibraryNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Translates the compiler's errors in a snippet into positions and names of the typed text. */
final class SnippetErrors {

    private static final String REPL = "REPL.";

    private static final String NO_PACKAGE = "compiler.err.doesnt.exist";

    /** The end of a text with a dot: the names before the dot, and the first of them. */
    private static final Pattern RECEIVER =
            Pattern.compile("(?<![\\p{L}\\p{N}_$.)\\]])(([\\p{L}\\p{N}_$]+)[\\p{L}\\p{N}_$.]*)\\.$");

    private final JShell shell;
    private final Locale locale;

    SnippetErrors(JShell shell, Locale locale) {
        this.shell = shell;
        this.locale = locale;
    }

    List<CompileError> of(Snippet snippet) {
        List<CompileError> errors = new ArrayList<>();
        for (Diag each : shell.diagnostics(snippet).toList()) {
            if (each.isError()) {
                errors.add(error(each, snippet.source()));
            }
        }
        return errors;
    }

    /** The error, in the compiler's words, that JShell does not report for the unknown type of a variable. */
    CompileError unknownClass(String name, String source) {
        String english = "cannot find symbol\n  symbol:   class " + name;
        String message = locale.getLanguage().equals("zh") ? "找不到符号\n  符号:   类 " + name : english;
        Symptom symptom = new Symptom("compiler.err.cant.resolve.location", english, names("", ""));
        return error(Math.max(0, source.indexOf(name)), name.length(), message, symptom, source);
    }

    private CompileError error(Diag error, String source) {
        int at = (int) Math.max(0, Math.min(error.getPosition(), source.length()));
        int length = (int) Math.max(1, error.getEndPosition() - error.getPosition());
        return error(at, length, message(error, locale), symptom(error, source, at), source);
    }

    private static CompileError error(int at, int length, String message, Symptom symptom, String source) {
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = source.indexOf('\n', at);
        int line =
                1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
        return new CompileError(
                line,
                at - lineStart + 1,
                length,
                message,
                source.substring(lineStart, lineEnd < 0 ? source.length() : lineEnd),
                symptom);
    }

    private Symptom symptom(Diag error, String source, int at) {
        Symptom symptom = new Symptom(error.getCode(), message(error, Locale.ENGLISH), List.of());
        if (symptom.code().equals(NO_PACKAGE)) {
            return new Symptom(symptom.code(), symptom.english(), typed());
        }
        return symptom.isUnknownName()
                ? new Symptom(symptom.code(), symptom.english(), names(source.substring(0, at), source.substring(at)))
                : symptom;
    }

    /**
     * The names that are known at the place of an unknown name: after a dot, the members. The compiler may report the
     * position of the dot, which then begins {@code after}.
     */
    private List<String> names(String before, String after) {
        String dot = after.startsWith(".") ? "." : "";
        String place = before + dot;
        Matcher receiver = RECEIVER.matcher(place);
        CodeAnalysis analysis = new CodeAnalysis(shell.sourceCodeAnalysis());
        if (receiver.find() && typed().contains(receiver.group(2))) {
            return analysis.names(receiver.group(1) + "."); // all members, while a condition offers only its type's
        }
        return place.endsWith(".") || place.contains("{") ? suggested(analysis.names(place)) : typed();
    }

    /** The names that are known outside of all declarations. */
    List<String> typed() {
        List<String> names = new ArrayList<>();
        shell.variables().forEach(each -> names.add(each.name()));
        shell.types().forEach(each -> names.add(each.name()));
        shell.methods()
                .forEach(each -> names.add(each.name() + (each.parameterTypes().isEmpty() ? "()" : "(")));
        LibraryNames.inScope(names);
        return names;
    }

    /** Leaves out the types that students do not know. */
    private List<String> suggested(List<String> names) {
        Set<String> own = Set.copyOf(typed());
        return names.stream()
                .filter(each -> own.contains(each)
                        || !Character.isUpperCase(each.charAt(0))
                        || LibraryNames.isSuggested(each.replaceFirst("[(<].*", "")))
                .toList();
    }

    /** The message without the location line, which names a class that JShell made and the student never wrote. */
    private static String message(Diag error, Locale locale) {
        StringBuilder message = new StringBuilder();
        for (String line : error.getMessage(locale).lines().toList()) {
            if (!line.contains(REPL) && !line.matches("\\s*(location: class|位置: 类)\\s*")) {
                message.append(message.length() == 0 ? "" : "\n").append(line);
            }
        }
        return message.length() == 0 ? error.getMessage(locale).replace(REPL, "") : message.toString();
    }
}
