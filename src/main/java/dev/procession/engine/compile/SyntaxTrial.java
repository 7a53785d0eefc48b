package dev.procession.engine.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * Tries whether a small change makes a source that is wrong right for the parser, so that such a change is advised only
 * if it helps.
 */
public final class SyntaxTrial {

    private static final String METHOD = "class A { void a() throws Throwable { ";
    private static final String MEMBERS = "class A { ";
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s[^;\\n]*;");

    private final String source;
    private final boolean program;

    private SyntaxTrial(String source, boolean program) {
        this.source = source;
        this.program = program;
    }

    /** @param program whether the source is that of a file; if not, it was typed and may be a statement */
    public static SyntaxTrial of(String source, boolean program) {
        return new SyntaxTrial(source, program);
    }

    /** Whether the parser finds no fault in the line of this error if {@code piece} is inserted where the error is. */
    public boolean helps(CompileError error, String piece) {
        int place = offset(error);
        try (CompilerFiles files = CompilerFiles.with(List.of())) {
            int end = source.indexOf('\n', place);
            long line = (end < 0 ? source.length() : end) + piece.length();
            for (int at = place; at <= Math.min(place + 1, source.length()); at++) {
                String changed = source.substring(0, at) + piece + source.substring(at);
                if (firstError(changed, files) > line) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the source is right for the parser if {@code piece} follows it. */
    public boolean helpsAtEnd(String piece) {
        try (CompilerFiles files = CompilerFiles.with(List.of())) {
            return firstError(source.stripTrailing() + piece, files) == Long.MAX_VALUE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int offset(CompileError error) {
        int at = 0;
        for (int line = 1; line < error.line(); line++) {
            at = source.indexOf('\n', at) + 1;
        }
        return Math.min(source.length(), at + Math.max(0, error.column() - 1));
    }

    /** The offset of the first error by the most favourable reading; {@link Long#MAX_VALUE} if there is none. */
    private long firstError(String text, CompilerFiles files) throws IOException {
        String members =
                IMPORT.matcher(text).replaceAll(each -> " ".repeat(each.group().length()));
        long asMembers = firstError(MEMBERS, members, "\n}", files);
        long other = program ? firstError("", text, "", files) : firstError(METHOD, text, "\n;}}", files);
        return Math.max(asMembers, other);
    }

    private static long firstError(String before, String text, String after, CompilerFiles files) throws IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        SourceText whole = new SourceText("A", before + text + after);
        return Javac.attempt(() -> {
                    Javac.task(files, found, List.of("-proc:none"), whole).parse();
                    return found.getDiagnostics().stream()
                            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                            .mapToLong(each -> each.getPosition() - before.length())
                            .min()
                            .orElse(Long.MAX_VALUE);
                })
                .orElse(0L);
    }
}
