package dev.procession.timeline;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.Wrap;
import dev.procession.timeline.draw.Mark;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The screen to draw for: its width, how many cells each character takes, the glyphs it can show, and the language.
 *
 * @param width cells in a line; no line is wider
 * @param glyphs {@link Glyphs#BOX} is replaced by {@link Glyphs#PLAIN} if box characters take two cells, as in
 *     terminals that show characters of ambiguous width as wide
 */
public record Layout(int width, CellWidth cells, Glyphs glyphs, Language language) {

    /** On a narrower screen, pictures are laid out for this width, and their lines are cut. */
    private static final int MIN_CELLS = 20;

    private static final Map<Language, MessageBundle> TEXTS = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if {@code width} is not positive */
    public Layout {
        if (width < 1) {
            throw new IllegalArgumentException("a layout needs a width of at least 1 cell, not " + width);
        }
        if (glyphs == Glyphs.BOX && !Mark.ALL_FANCY.codePoints().allMatch(point -> cells.of(point) == 1)) {
            glyphs = Glyphs.PLAIN;
        }
    }

    /** The same layout with another width, for a part of the screen. */
    public Layout withWidth(int cells) {
        return new Layout(Math.max(1, cells), this.cells, glyphs, language);
    }

    MessageBundle texts() {
        return TEXTS.computeIfAbsent(language, l -> MessageBundle.of(Layout.class, l));
    }

    public String say(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** The width to lay out for. It may be more than {@link #width}; then lines are cut. */
    public int room() {
        return Math.max(MIN_CELLS, width);
    }

    public boolean isPlain() {
        return glyphs == Glyphs.PLAIN;
    }

    public String pick(String fancy, String plain) {
        return glyphs.pick(fancy, plain);
    }

    public List<String> wrap(String text, int columns) {
        return Wrap.lines(text, Math.max(2, columns), cells);
    }

    /** {@code text} if it fits into {@code columns} cells, or its beginning with an ellipsis. */
    public String cut(String text, int columns) {
        if (cells.of(text) <= columns) {
            return text;
        }
        String sign = pick("…", "...");
        int room = columns - cells.of(sign);
        return room < 1 ? text.substring(0, cells.fit(text, columns)) : text.substring(0, cells.fit(text, room)) + sign;
    }
}
