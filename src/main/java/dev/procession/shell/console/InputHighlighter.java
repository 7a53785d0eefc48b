package dev.procession.shell.console;

import dev.procession.text.Brackets;
import dev.procession.text.JavaHighlighter;
import dev.procession.text.Style;
import java.util.Arrays;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.RegionType;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Colours the line being typed, marks the bracket that matches the one at the cursor, and shows a continuation in dim.
 */
final class InputHighlighter implements Highlighter {

    private final InputLanguage editing;
    private final InputHistory history;
    private final AnsiStyles paint;

    InputHighlighter(InputLanguage editing, InputHistory history, AnsiStyles paint) {
        this.editing = editing;
        this.history = history;
        this.paint = paint;
    }

    @Override
    public AttributedString highlight(LineReader reader, String text) {
        if (text.isEmpty()) {
            return AttributedString.EMPTY;
        }
        AttributedStyle[] styles = new AttributedStyle[text.length()];
        Arrays.fill(styles, AttributedStyle.DEFAULT);
        boolean beingTyped = ((LineReaderImpl) reader).isReading(); // false when a finished line is drawn
        if (editing.isCode().getAsBoolean()) {
            colour(text, styles);
            if (beingTyped && JavaOrCommand.isJava(text)) {
                markBrackets(text, cursor(reader, text), styles);
            }
        }
        markSelection(reader, text, styles);
        AttributedStringBuilder line = new AttributedStringBuilder(text.length());
        append(text, styles, line);
        if (beingTyped) {
            line.styled(AttributedStyle::faint, continuation(reader, text));
        }
        return line.toAttributedString();
    }

    /** The continuation from the history, if the cursor is at the end of the line and no search is going on. */
    String continuation(LineReader reader, String text) {
        boolean atEnd = reader.getBuffer().cursor() == reader.getBuffer().length();
        return atEnd && reader.getSearchTerm() == null && editing.isCode().getAsBoolean()
                ? history.continuation(text)
                : "";
    }

    /** The cursor as an index of chars; JLine counts code points. */
    private static int cursor(LineReader reader, String text) {
        int points = Math.min(reader.getBuffer().cursor(), text.codePointCount(0, text.length()));
        return text.offsetByCodePoints(0, points);
    }

    private void colour(String text, AttributedStyle[] styles) {
        if (JavaOrCommand.isJava(text)) {
            for (JavaHighlighter.Part part : JavaHighlighter.parts(text)) {
                Arrays.fill(styles, part.offset(), part.end(), paint.style(part.style()));
            }
        } else if (!text.isBlank()) {
            int slash = text.length() - text.stripLeading().length();
            int end = slash; // the name may be typed in full-width letters, so its own length does not count
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (editing.isCommand().test(Invocation.of(text).name())) {
                Arrays.fill(styles, slash, end, paint.style(Style.CODE));
            }
        }
    }

    private void markBrackets(String text, int cursor, AttributedStyle[] styles) {
        Brackets brackets = Brackets.of(text);
        for (int lonely : brackets.closingWithoutOpening()) {
            styles[lonely] = paint.style(Style.BAD).underline();
        }
        int here = brackets.isBracket(cursor - 1) ? cursor - 1 : cursor;
        int partner = brackets.partner(here);
        if (partner >= 0) {
            styles[here] = styles[here].bold().underline();
            styles[partner] = styles[partner].bold().underline();
        }
    }

    /** Marks what JLine's own commands select: the text that is searched for, and a region. */
    private static void markSelection(LineReader reader, String text, AttributedStyle[] styles) {
        String sought = reader.getSearchTerm();
        int found = sought == null || sought.isEmpty() ? -1 : text.indexOf(sought);
        for (int i = found; i >= 0 && i < found + sought.length(); i++) {
            styles[i] = styles[i].underline();
        }
        if (reader.getRegionActive() == RegionType.CHAR || reader.getRegionActive() == RegionType.LINE) {
            int cursor = cursor(reader, text);
            int from = Math.min(cursor, reader.getRegionMark());
            int to = Math.min(text.length(), Math.max(cursor, reader.getRegionMark()));
            for (int i = Math.max(0, from); i < to; i++) {
                styles[i] = styles[i].inverse();
            }
        }
    }

    private static void append(String text, AttributedStyle[] styles, AttributedStringBuilder line) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean control = i < text.length() && isControl(text.charAt(i));
            if (i == text.length() || control || styles[i] != styles[from] && !styles[i].equals(styles[from])) {
                if (from < i) {
                    line.style(styles[from]).append(text, from, i);
                }
                from = i;
            }
            if (control) {
                char shown = (char) (text.charAt(i) ^ '@');
                line.style(styles[i].inverse()).append('^').append(shown);
                from = i + 1;
            }
        }
        line.style(AttributedStyle.DEFAULT);
    }

    private static boolean isControl(char c) {
        return c < 0x20 && c != '\n' && c != '\t' || c == 0x7f;
    }
}
