package dev.procession.engine.session;

import java.util.List;

/**
 * The possible continuations of typed code.
 *
 * @param anchor the index in the text at which the continuations begin
 * @param continuations the continuations, the best first
 */
public record Suggestions(int anchor, List<String> continuations) {

    /** Only the continuations whose name, without parentheses, is one of {@code names}. */
    public Suggestions only(List<String> names) {
        List<String> some = continuations.stream()
                .filter(each -> names.contains(each.replaceFirst("\\(.*", "")))
                .toList();
        return new Suggestions(anchor, some);
    }
}
