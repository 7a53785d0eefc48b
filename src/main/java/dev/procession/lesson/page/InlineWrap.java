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
    private final Wrap flow;

    private InlineWrap(Layout layout) {
        this.layout = layout;
        this.flow = new Wrap(layout.cells());
    }

    static Wrap of(List<Inline> content, Style ink, Layout layout) {
        return of("", content, ink, layout);
    }

    /** A flow of the words {@code before} and then {@code content}. */
    static Wrap of(String before, List<Inline> content, Style ink, Layout layout) {
        InlineWrap words = new InlineWrap(layout);
        words.flow.add(before, ink);
        words.add(content, ink);
        return words.flow;
    }

    private void add(List<Inline> content, Style ink) {
        content.forEach(piece -> add(piece, ink));
    }

    private void add(Inline piece, Style ink) {
        if (piece instanceof Inline.Text it) {
            flow.add(it.text(), ink);
        } else if (piece instanceof Inline.Code it) {
            code(it.text());
        } else if (piece instanceof Inline.Emphasis it) {
            stressed(it.content(), ink);
        } else if (piece instanceof Inline.Strong it) {
            stressed(it.content(), ink);
        } else if (piece instanceof Inline.Link it) {
            link(it, ink);
        } else if (((Inline.Break) piece).hard()) {
            flow.hardBreak();
        } else {
            flow.softBreak();
        }
    }

    /** Keeps the backticks, because on a screen without colours only they tell code from prose. */
    private void code(String code) {
        flow.open("`", '`', Style.CODE);
        flow.add(code, Style.CODE, code.length() <= MAX_UNBROKEN_CHARS);
        flow.close("`", '`', Style.CODE);
    }

    private void stressed(List<Inline> content, Style ink) {
        String words = Inline.plain(content);
        boolean marked = layout.glyphs() == Glyphs.PLAIN && !words.isEmpty();
        if (marked) {
            flow.open("*", words.codePointAt(0), ink);
        }
        add(content, ink.equals(Style.PLAIN) ? Style.STRONG : ink); // a heading keeps its style
        if (marked) {
            flow.close("*", words.codePointBefore(words.length()), ink);
        }
    }

    private void link(Inline.Link link, Style ink) {
        add(link.content(), ink);
        if (link.external() && !Inline.plain(link.content()).equals(link.address())) {
            flow.add(" <" + link.address() + ">", ink.with(Style.Tone.DIM));
        }
    }
}
