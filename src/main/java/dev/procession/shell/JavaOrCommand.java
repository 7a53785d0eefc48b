package dev.procession.shell;

import dev.procession.engine.Completeness;
import java.util.List;
import java.util.function.Function;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine when what is typed is complete: a command always is, Java code when the compiler says so. */
final class JavaOrCommand implements Parser {

    private final Function<String, Completeness> completeness;

    JavaOrCommand(Function<String, Completeness> completeness) {
        this.completeness = completeness;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
        if (accepting && isJava(line) && completeness.apply(line) == Completeness.INCOMPLETE) {
            throw new EOFError(-1, -1, "incomplete", "", openBraces(line), "");
        }
        return new Words(line, cursor);
    }

    static boolean isJava(String line) {
        String text = line.strip();
        return !text.isEmpty() && !text.startsWith("/") || text.startsWith("//") || text.startsWith("/*");
    }

    /** How far the next line is to be indented; braces in strings are rare enough. */
    private static int openBraces(String line) {
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            open += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
        }
        return Math.max(0, open);
    }

    /** The word to be completed is what stands before the cursor: of a command, or an identifier of Java. */
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
