package dev.procession.lesson.read;

import dev.procession.lesson.Block;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Prose;
import dev.procession.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** Reads a hint: the Markdown between {@code <details>} and {@code </details>}. */
final class HintReader {

    private final Language language;
    private final ProseReader prose;
    private final Problems problems;

    HintReader(Language language, ProseReader prose, Problems problems) {
        this.language = language;
        this.prose = prose;
        this.problems = problems;
    }

    Optional<Block> read(String summary, Node open, NodeQueue following) {
        List<Prose> content = new ArrayList<>();
        boolean closed = false;
        while (!closed && !following.isEmpty()) {
            Node node = following.next();
            closed = is(Html.DetailsClose.class, node);
            if (!closed) {
                part(node).ifPresent(content::add);
            }
        }
        if (!closed) {
            problems.add(Position.of(open), ProblemKind.DETAILS_UNCLOSED);
        } else if (content.isEmpty()) {
            problems.add(Position.of(open), ProblemKind.HINT_EMPTY);
        }
        return content.isEmpty() ? Optional.empty() : Optional.of(new Block.Hint(summary, content));
    }

    private Optional<Prose> part(Node node) {
        boolean forbidden = is(Html.DetailsOpen.class, node)
                || FenceInfo.isCheck(node)
                || !ProgramLinks.of(node).isEmpty()
                || prose.section(node, language).isPresent();
        if (forbidden) {
            problems.add(Position.of(node), ProblemKind.HINT_CONTENT);
            return Optional.empty();
        }
        return prose.read(node);
    }

    private static boolean is(Class<? extends Html> form, Node node) {
        return node instanceof HtmlBlock html && form.isInstance(Html.read(html.getLiteral()));
    }
}
