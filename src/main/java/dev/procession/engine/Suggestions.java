package dev.procession.engine;

import java.util.List;

/**
 * How typed code may go on.
 *
 * @param anchor where in the text the continuations begin
 * @param continuations the best first
 */
public record Suggestions(int anchor, List<String> continuations) {}
