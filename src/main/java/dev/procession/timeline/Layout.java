package dev.procession.timeline;

import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.Texts;
import dev.procession.text.Wrap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For what kind of screen to draw.
 *
 * @param width cells in a line; no line will be wider
 * @param glyphs {@link Glyphs#BOX} becomes {@link Glyphs#PLAIN} where box characters take two cells, as in terminals
 *     that are set to show ambiguous characters wide
 */
public record Layout(int width, CellWidth cells, Glyphs glyphs, Language language) {

    /** Narrower than this, lines are cut rather than laid out. */
    private static final int NARROWEST = 20;

    private static final Map<Language, Texts> TEXTS = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException if {@code width} is not positive */
    public Layout {
        if (width < 1) {
            throw new IllegalArgumentException("a layout needs a width of at least 1 cell, not " + width);
        }
        if (glyphs == Glyphs.BOX && !Mark.ALL_FANCY.codePoints().allMatch(point -> cells.of(point) == 1)) {
            glyphs = Glyphs.PLAIN;
        }
    }

    /** The same for a part of the screen, or for a screen of another width. */
    public Layout withWidth(int cells) {
        return new Layout(Math.max(1, cells), this.cells, glyphs, language);
    }

    Texts texts() {
        return TEXTS.computeIfAbsent(language, l -> Texts.of(Layout.class, l));
    }

    String say(String key, Object... arguments) {
        return texts().get(key, arguments);
    }

    /** The width to lay out for; lines are cut where the screen is narrower still. */
    int room() {
        return Math.max(NARROWEST, width);
    }

    boolean isPlain() {
        return glyphs == Glyphs.PLAIN;
    }

    String pick(String fancy, String plain) {
        return glyphs.pick(fancy, plain);
    }

    List<String> wrap(String text, int columns) {
        return Wrap.lines(text, Math.max(2, columns), cells);
    }

    /** {@code text}, or as much of it as fits, with a sign that something is missing. */
    String cut(String text, int columns) {
        if (cells.of(text) <= columns) {
            return text;
        }
        String sign = pick("…", "...");
        int room = columns - cells.of(sign);
        return room < 1 ? text.substring(0, cells.fit(text, columns)) : text.substring(0, cells.fit(text, room)) + sign;
    }
}
