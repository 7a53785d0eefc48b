package dev.procession.lesson;

import java.util.List;

/**
 * A word that the glossary explains.
 *
 * @param id the same in every language
 * @param names the word itself, then other words for the same thing; never empty
 * @param text what it means
 * @param step the step that shows it, such as {@code terminate#zombie}
 * @param program the program that shows it, such as {@code terminate/orphan}
 */
public record Term(String id, List<String> names, List<Prose> text, String step, String program) {

    public Term {
        names = List.copyOf(names);
        text = List.copyOf(text);
    }

    public String name() {
        return names.get(0);
    }

    /** The first sentences, for a list of results. */
    String plainText() {
        return PlainText.of(text);
    }
}
