package dev.procession.lesson.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Recognizes paragraphs that consist of links to programs, with at most punctuation between them. */
final class ProgramLinks {

    private ProgramLinks() {}

    /** The links of {@code node} if it is such a paragraph; otherwise none. */
    static List<Link> of(Node node) {
        List<Link> links = new ArrayList<>();
        if (!(node instanceof Paragraph)) {
            return links;
        }
        for (Node child : Markdown.children(node)) {
            if (child instanceof Link link && (isJava(link) || isPython(link))) {
                links.add(link);
            } else if (!isSeparator(child)) {
                return List.of();
            }
        }
        return links;
    }

    static boolean isJava(Link link) {
        return link.getDestination().endsWith(".java");
    }

    static boolean isPython(Link link) {
        return link.getDestination().endsWith(".py");
    }

    private static boolean isSeparator(Node node) {
        return node instanceof SoftLineBreak
                || node instanceof Text text && text.getLiteral().codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
