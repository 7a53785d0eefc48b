package dev.procession.engine;

import java.util.List;

/**
 * How typed code may go on.
 *
 * @param anchor where in the text the continuations begin
 * @param continuations the best first
 */
public record Suggestions(int anchor, List<String> continuations) {

    /** Those that begin with one of {@code names} as a whole. */
    public Suggestions only(List<String> names) {
        List<String> some = continuations.stream()
                .filter(each -> names.contains(each.replaceFirst("\\(.*", "")))
                .toList();
        return new Suggestions(anchor, some);
    }
}
