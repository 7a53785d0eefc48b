package dev.procession.lesson;

import java.util.ArrayList;
import java.util.List;

/** The pieces of text between backticks that a student reads in a step. */
public final class CodeWords {

    private final List<String> words = new ArrayList<>();

    private CodeWords() {}

    /** The pieces in the prose, the questions and the tasks of {@code step}, in order. */
    public static List<String> of(Step step) {
        CodeWords found = new CodeWords();
        for (Block block : step.blocks()) {
            if (block instanceof Block.Text text) {
                found.prose(text.prose());
            } else if (block instanceof Block.Question question) {
                question.question().forEach(found::prose);
            } else if (block instanceof Block.Exercise exercise) {
                exercise.task().forEach(found::prose);
            } else if (block instanceof Block.Challenge challenge) {
                challenge.task().forEach(found::prose);
            }
        }
        return found.words;
    }

    /** The piece of which {@code content} consists; empty if it has other words, too. */
    public static String only(List<Prose> content) {
        boolean single = content.size() == 1
                && content.get(0) instanceof Prose.Paragraph paragraph
                && paragraph.content().stream()
                                .filter(piece -> !Inline.plain(List.of(piece)).isBlank())
                                .filter(piece -> !(piece instanceof Inline.Code))
                                .count()
                        == 0;
        return single ? PlainText.of(content).strip() : "";
    }

    private void prose(Prose prose) {
        if (prose instanceof Prose.Paragraph it) {
            inlines(it.content());
        } else if (prose instanceof Prose.Quote it) {
            it.content().forEach(this::prose);
        } else if (prose instanceof Prose.Items it) {
            it.items().forEach(item -> item.content().forEach(this::prose));
        } else if (prose instanceof Prose.Table it) {
            it.rows().forEach(row -> row.cells().forEach(cell -> inlines(cell.content())));
        }
    }

    private void inlines(List<Inline> content) {
        for (Inline piece : content) {
            if (piece instanceof Inline.Code it) {
                words.add(it.text());
            } else if (piece instanceof Inline.Emphasis it) {
                inlines(it.content());
            } else if (piece instanceof Inline.Strong it) {
                inlines(it.content());
            } else if (piece instanceof Inline.Link it) {
                inlines(it.content());
            }
        }
    }
}
