package dev.procession.engine.compile;

import dev.procession.engine.compile.CompileError.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** Translates the diagnostics of the compiler into {@link CompileError}s. Warnings are left out. */
final class JavacErrors {

    private JavacErrors() {}

    static List<CompileError> of(DiagnosticCollector<JavaFileObject> found, String source, Locale locale) {
        return of(found, source, locale, (line, column) -> column, JavacErrors::symptom);
    }

    /**
     * Translates the diagnostics of a source that was changed before it was compiled.
     *
     * @param source the text before the change, with the same lines
     * @param columns the column in {@code source} for a line and a column of the compiler
     * @param symptoms the symptom of a diagnostic
     */
    static List<CompileError> of(
            DiagnosticCollector<JavaFileObject> found,
            String source,
            Locale locale,
            IntBinaryOperator columns,
            Function<Diagnostic<? extends JavaFileObject>, Symptom> symptoms) {
        String[] lines = source.split("\\R", -1);
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
            if (each.getKind() == Diagnostic.Kind.ERROR) {
                int line = (int) Math.max(0, Math.min(each.getLineNumber(), lines.length));
                int column = columns.applyAsInt(line, (int) Math.max(1, each.getColumnNumber()));
                int length = (int) Math.max(1, each.getEndPosition() - each.getPosition());
                String text = line == 0 ? "" : lines[line - 1];
                Symptom symptom = symptoms.apply(each);
                errors.add(new CompileError(line, column, length, each.getMessage(locale), text, symptom));
            }
        }
        return errors;
    }

    /** The symptom without names that are in scope. */
    static Symptom symptom(Diagnostic<? extends JavaFileObject> error) {
        return new Symptom(error.getCode(), error.getMessage(Locale.ENGLISH), List.of());
    }
}
