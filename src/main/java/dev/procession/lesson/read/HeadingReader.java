package dev.procession.lesson.read;

import dev.procession.lesson.Inline;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.TypedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads the headings of steps, such as {@code ## Who is first? {#first}}. */
final class HeadingReader {

    record Named(String id, List<Inline> content) {}

    private static final Pattern ID = Pattern.compile("(.*?)\\s*\\{#([^{}]*)\\}\\s*", Pattern.DOTALL);

    private final InlineReader inlines;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private int number;

    HeadingReader(InlineReader inlines, Problems problems) {
        this.inlines = inlines;
        this.problems = problems;
    }

    /** Reads the heading of a step. Without a valid id the step gets {@code step-1} or the like, so it can be shown. */
    Named read(Node heading) {
        number++;
        List<Inline> content = new ArrayList<>(inlines.read(heading));
        Position at = Position.of(heading);
        String id = takeId(content);
        if (id == null) {
            problems.add(at, ProblemKind.ID_MISSING);
        } else if (!TypedNames.isKebab(id)) {
            problems.add(at, ProblemKind.ID_WRONG, id);
        } else if (!used.add(id)) {
            problems.add(at, ProblemKind.ID_TWICE, id);
        } else {
            return new Named(id, content);
        }
        return new Named("step-" + number, content);
    }

    private static @Nullable String takeId(List<Inline> content) {
        if (content.isEmpty() || !(content.get(content.size() - 1) instanceof Inline.Text last)) {
            return null;
        }
        Matcher id = ID.matcher(last.text());
        if (!id.matches()) {
            return null;
        }
        content.set(content.size() - 1, new Inline.Text(id.group(1)));
        return id.group(2);
    }
}
