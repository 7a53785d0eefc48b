package dev.procession.shell.console;

import dev.procession.engine.session.Completeness;
import dev.procession.text.Brackets;
import java.util.List;
import java.util.function.Function;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine when input is complete: a command always is, Java code when the compiler says so. */
public final class JavaOrCommand implements Parser {

    private static final int LONG_CHARS = 5_000;

    private final Function<String, Completeness> completeness;

    public JavaOrCommand(Function<String, Completeness> completeness) {
        this.completeness = completeness;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
        if (accepting && isJava(line) && completeness.apply(line) == Completeness.INCOMPLETE) {
            // A long text was pasted, with its own indentation.
            int open = line.length() > LONG_CHARS ? 0 : Brackets.of(line).open();
            throw new EOFError(-1, -1, "incomplete", "", open, "");
        }
        return new Words(line, line.offsetByCodePoints(0, Math.min(cursor, line.codePointCount(0, line.length()))));
    }

    public static boolean isJava(String line) {
        String text = line.strip();
        return !text.isEmpty() && !Invocation.hasSlash(text) || text.startsWith("//") || text.startsWith("/*");
    }

    /** The word to complete: the part of a command, or of a Java identifier, before the cursor. */
    private record Words(String line, int cursor) implements CompletingParsedLine {

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return word().length();
        }

        private int start() {
            int at = cursor;
            boolean java = isJava(line);
            while (at > 0) {
                char before = line.charAt(at - 1);
                if (java ? !Character.isJavaIdentifierPart(before) : Character.isWhitespace(before)) {
                    break;
                }
                at--;
            }
            return at;
        }

        @Override
        public String word() {
            return line.substring(start(), cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start();
        }

        @Override
        public int wordIndex() {
            return line.substring(0, start()).isBlank() ? 0 : 1;
        }

        @Override
        public List<String> words() {
            return wordIndex() == 0
                    ? List.of(word())
                    : List.of(line.substring(0, start()).strip(), word());
        }
    }
}
