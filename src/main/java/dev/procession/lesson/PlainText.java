package dev.procession.lesson;

import java.util.List;

/** The text of a step without its formatting. */
public final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(String title, Step step) {
        PlainText words = new PlainText();
        words.line(title);
        words.line(step.title());
        step.blocks().forEach(words::block);
        return words.text.toString();
    }

    public static String of(List<Prose> prose) {
        PlainText words = new PlainText();
        prose.forEach(words::prose);
        return words.text.toString();
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void block(Block block) {
        if (block instanceof Block.Text text) {
            prose(text.prose());
        } else if (block instanceof Block.Demo demo) {
            line(demo.label());
        } else if (block instanceof Block.Choice choice) {
            choice.question().forEach(this::prose);
            choice.answers().forEach(answer -> answer.content().forEach(this::prose));
        } else if (block instanceof Block.Order order) {
            order.question().forEach(this::prose);
        } else if (block instanceof Block.Exercise exercise) {
            exercise.task().forEach(this::prose);
        } else if (block instanceof Block.Challenge challenge) {
            challenge.task().forEach(this::prose);
        }
    }

    private void prose(Prose prose) {
        if (prose instanceof Prose.Paragraph it) {
            line(Inline.plain(it.content()));
        } else if (prose instanceof Prose.Heading it) {
            line(Inline.plain(it.content()));
        } else if (prose instanceof Prose.Quote it) {
            it.content().forEach(this::prose);
        } else if (prose instanceof Prose.Items it) {
            it.items().forEach(item -> item.content().forEach(this::prose));
        } else if (prose instanceof Prose.Table it) {
            it.rows().forEach(row -> row(row.cells()));
        }
    }

    private void row(List<Prose.Cell> cells) {
        cells.forEach(cell -> line(Inline.plain(cell.content())));
    }
}
