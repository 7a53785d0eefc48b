package dev.procession.lesson;

import java.util.List;

/** A piece of text inside a paragraph: an inline element of Markdown. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    /** Text between backticks. */
    record Code(String text) implements Inline {}

    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /**
     * A link; also an image, whose description is the content.
     *
     * @param external whether the address leads to the web rather than to a file or a step of the lesson
     */
    record Link(List<Inline> content, String address, boolean external) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /** A line end in the source. Only a {@code hard} one is shown as a line end. */
    record Break(boolean hard) implements Inline {}

    /** The text of {@code content} without its formatting. */
    static String plain(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        content.forEach(piece -> plain(piece, text));
        return text.toString();
    }

    private static void plain(Inline piece, StringBuilder text) {
        if (piece instanceof Text it) {
            text.append(it.text());
        } else if (piece instanceof Code it) {
            text.append(it.text());
        } else if (piece instanceof Emphasis it) {
            it.content().forEach(inner -> plain(inner, text));
        } else if (piece instanceof Strong it) {
            it.content().forEach(inner -> plain(inner, text));
        } else if (piece instanceof Link it) {
            it.content().forEach(inner -> plain(inner, text));
        } else {
            text.append(' ');
        }
    }
}
