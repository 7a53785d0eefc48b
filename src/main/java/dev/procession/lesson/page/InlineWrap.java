package dev.procession.lesson.page;

import dev.procession.lesson.Inline;
import dev.procession.text.Glyphs;
import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.Wrap;
import java.util.List;

/** Puts the inlines of a paragraph into a {@link Wrap}, which wraps them. */
final class InlineWrap {

    /** Code of at most this many chars is kept on one line; longer code may be broken at its spaces. */
    private static final int MAX_UNBROKEN_CHARS = 30;

    private final Layout layout;
    private final Wrap wrap;

    private InlineWrap(Layout layout) {
        this.layout = layout;
        this.wrap = new Wrap(layout.cells());
    }

    static Wrap of(List<Inline> content, Style style, Layout layout) {
        return of("", content, style, layout);
    }

    /** A wrap of the words {@code before} and then {@code content}. */
    static Wrap of(String before, List<Inline> content, Style style, Layout layout) {
        InlineWrap inlines = new InlineWrap(layout);
        inlines.wrap.add(before, style);
        inlines.add(content, style);
        return inlines.wrap;
    }

    private void add(List<Inline> content, Style style) {
        content.forEach(piece -> add(piece, style));
    }

    private void add(Inline piece, Style style) {
        if (piece instanceof Inline.Text it) {
            wrap.add(it.text(), style);
        } else if (piece instanceof Inline.Code it) {
            code(it.text());
        } else if (piece instanceof Inline.Emphasis it) {
            stressed(it.content(), style);
        } else if (piece instanceof Inline.Strong it) {
            stressed(it.content(), style);
        } else if (piece instanceof Inline.Link it) {
            link(it, style);
        } else if (((Inline.Break) piece).hard()) {
            wrap.hardBreak();
        } else {
            wrap.softBreak();
        }
    }

    /** Adds code with its backticks, because on a screen without colours nothing else distinguishes it from prose. */
    private void code(String code) {
        wrap.open("`", '`', Style.CODE);
        wrap.add(code, Style.CODE, code.length() <= MAX_UNBROKEN_CHARS);
        wrap.close("`", '`', Style.CODE);
    }

    private void stressed(List<Inline> content, Style style) {
        String words = Inline.plain(content);
        boolean marked = layout.glyphs() == Glyphs.PLAIN && !words.isEmpty();
        if (marked) {
            wrap.open("*", words.codePointAt(0), style);
        }
        add(content, style.equals(Style.PLAIN) ? Style.STRONG : style); // a heading keeps its style
        if (marked) {
            wrap.close("*", words.codePointBefore(words.length()), style);
        }
    }

    private void link(Inline.Link link, Style style) {
        add(link.content(), style);
        if (link.external() && !Inline.plain(link.content()).equals(link.address())) {
            wrap.add(" <" + link.address() + ">", style.with(Style.Tone.DIM));
        }
    }
}
