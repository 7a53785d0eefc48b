package dev.procession.lesson.read;

import dev.procession.lesson.Inline;
import dev.procession.lesson.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Converts the inline nodes of commonmark into {@link Inline}s and reports links and HTML that are wrong. */
final class InlineReader {

    private final LinkResolver links;
    private final Problems problems;
    private final Map<Position, String> stepLinks = new HashMap<>();

    InlineReader(LinkResolver links, Problems problems) {
        this.links = links;
        this.problems = problems;
    }

    /** The inlines inside {@code node}. */
    List<Inline> read(Node node) {
        return read(node, 0);
    }

    /** Reports links to steps other than {@code ids}. Call it when all steps have been read. */
    void checkStepLinks(Set<String> ids) {
        stepLinks.forEach((at, id) -> {
            if (!ids.contains(id)) {
                problems.add(at, ProblemKind.LINK_STEP_UNKNOWN, id);
            }
        });
    }

    private List<Inline> read(Node node, int depth) {
        List<Inline> result = new ArrayList<>();
        if (depth > Markdown.MAX_NESTING) {
            problems.add(Position.of(node), ProblemKind.TOO_DEEP);
            return result;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            piece(child, depth + 1, result);
        }
        return result;
    }

    private void piece(Node node, int depth, List<Inline> into) {
        if (node instanceof Text text) {
            into.add(new Inline.Text(text.getLiteral()));
        } else if (node instanceof Code code) {
            into.add(new Inline.Code(code.getLiteral()));
        } else if (node instanceof Emphasis) {
            into.add(new Inline.Emphasis(read(node, depth)));
        } else if (node instanceof StrongEmphasis) {
            into.add(new Inline.Strong(read(node, depth)));
        } else if (node instanceof Link link) {
            into.add(link(link, link.getDestination(), depth));
        } else if (node instanceof Image image) {
            into.add(link(image, image.getDestination(), depth));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            into.add(new Inline.Break(node instanceof HardLineBreak));
        } else if (node instanceof HtmlInline html) {
            html(html);
        } else if (!(node instanceof TaskListItemMarker)) {
            into.addAll(read(node, depth));
        }
    }

    private Inline link(Node node, String address, int depth) {
        boolean web = LinkResolver.isWeb(address);
        Position at = Position.of(node);
        if (address.startsWith("#") && address.length() > 1) {
            stepLinks.put(at, address.substring(1));
        } else if (!web) {
            links.file(address, at);
        }
        return new Inline.Link(read(node, depth), address, web);
    }

    private void html(HtmlInline html) {
        String tag = html.getLiteral();
        // A closing tag is not reported, because its opening tag has been.
        if (!tag.startsWith("<!--") && !tag.startsWith("</")) {
            problems.add(Position.of(html), ProblemKind.HTML_WRONG, tag);
        }
    }
}
