package dev.procession.text;

import java.lang.Character.UnicodeBlock;
import java.util.Set;

/**
 * Decides where a line may end: at a space or next to a Chinese character or an emoji, but not before closing
 * punctuation or after opening punctuation. A no-break space keeps a number and its unit together.
 *
 * <p>{@link java.text.BreakIterator} is not used. It also breaks at hyphens, dots and brackets, which would tear apart
 * {@code Process-1}, {@code --speed} and {@code p.join(4)}, and it lets a line begin with an ellipsis.
 */
public final class LineBreaks {

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String CLOSING = "、，。；：？！）】」》』〉〕］｝”’…‥—·～％‰℃,.;:?!)]}%" + NO_BREAK_SPACE;
    private static final String OPENING = "（【「《『〈〔［｛“‘([{" + NO_BREAK_SPACE;
    private static final Set<UnicodeBlock> EAST_ASIAN = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.HIRAGANA,
            UnicodeBlock.KATAKANA,
            UnicodeBlock.HANGUL_SYLLABLES);

    private LineBreaks() {}

    /** Whether a line may end between the two characters, neither of which is a space. */
    static boolean isAllowed(int before, int after) {
        boolean breakable = isEastAsian(before) || isEastAsian(after) || isEmoji(before) || isEmoji(after);
        return breakable && CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
    }

    /** Whether a line end of the source between the two characters stands for a space. */
    public static boolean isSpace(int before, int after) {
        if (isEastAsianSign(before) || isEastAsianSign(after)) {
            return false;
        }
        // Quotation marks and dashes are used in Latin text, too, so the character on their other side decides.
        boolean first = isEastAsian(before) || isSharedSign(before) && isEastAsian(after);
        boolean second = isEastAsian(after) || isSharedSign(after) && isEastAsian(before);
        return !(first && second);
    }

    private static boolean isEastAsianSign(int point) {
        return isEastAsian(point) && !Character.isLetterOrDigit(point);
    }

    private static boolean isSharedSign(int point) {
        return "‘’“”…—·".indexOf(point) >= 0;
    }

    private static boolean isEmoji(int point) {
        return point >= 0x1f000 && point <= 0x1faff;
    }

    private static boolean isEastAsian(int point) {
        UnicodeBlock block = UnicodeBlock.of(point); // null for a character that this JDK does not know
        return Character.isIdeographic(point) || block != null && EAST_ASIAN.contains(block);
    }
}
